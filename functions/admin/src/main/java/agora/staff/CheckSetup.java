package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.clubs.Club;
import agora.insights.Counter;
import agora.insights.Stats;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.GetAccountResponse;

/** Tells what keeps a club's mails from its readers, and how each of it is mended. */
public record CheckSetup(
    Content content,
    Supplier<SesV2Client> ses,
    Stats stats,
    DomainSetup domain,
    AlarmReceivers alarms,
    AdminSetup admins)
    implements Command<CheckSetup.Checked> {

  private static final CommandSpec ABOUT = CommandSpec.of("check-setup", Role.ADMIN, Field.club());

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Checked> run(Input input) {
    String id = input.id("club");
    List<Fault> errors = input.errors();
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Optional<Club> club = content.clubs().find(id);
    return club.isEmpty()
        ? Outcome.missing(RefusalReason.Thing.CLUB, id)
        : new Outcome.Done<>(check(club.get()));
  }

  private Checked check(Club club) {
    SetupFindings found = new SetupFindings();
    found
        .asked(() -> ses.get().getAccount(_ -> {}), "account", "quota")
        .ifPresent(account -> account(club, account, found));
    domain.check(ses.get(), found);
    found.unless(content.clubs().controller().isPresent(), "library", new Problem.NoController());
    int told = club.staff().size();
    found.unless(told >= 2, "staff", new Problem.FewTold(told));
    alarms.check(found);
    admins.check(found);
    return new Checked(club.id(), found.faults(), found.unseen(), found.fine());
  }

  private void account(Club club, GetAccountResponse account, SetupFindings found) {
    boolean stopped = Boolean.FALSE.equals(account.sendingEnabled());
    boolean trial = !Boolean.TRUE.equals(account.productionAccessEnabled());
    found.unless(
        !stopped && !trial,
        "account",
        stopped ? new Problem.SendingStopped() : new Problem.TrialAccount());
    long most =
        account.sendQuota() == null || account.sendQuota().max24HourSend() == null
            ? 0
            : account.sendQuota().max24HourSend().longValue();
    long members = stats.counts(Stats.ofClub(club.id())).of(Counter.ACTIVE);
    // SES says -1 where there is no limit
    found.unless(most < 0 || most >= members, "quota", new Problem.SmallQuota(most, members));
  }

  /**
   * What was looked at.
   *
   * @param faults what is not as it should be, each with how it is mended
   * @param unseen what could not be looked at from here
   * @param fine what is as it should be
   */
  public record Checked(String club, List<Fault> faults, List<String> unseen, List<String> fine) {}
}
