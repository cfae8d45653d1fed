package agora.newsletter;

import agora.edge.lambda.Log;
import agora.mailings.Claims.Outcome;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.newsletter.BulkMail.Letter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.sesv2.model.AccountSuspendedException;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.BulkEmailEntryResult;
import software.amazon.awssdk.services.sesv2.model.BulkEmailStatus;
import software.amazon.awssdk.services.sesv2.model.LimitExceededException;
import software.amazon.awssdk.services.sesv2.model.MailFromDomainNotVerifiedException;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.SendBulkEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendingPausedException;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

/** One call of SES, and what its answer means for each recipient. */
final class Slices {

  private static final Set<BulkEmailStatus> AGAIN =
      Set.of(
          BulkEmailStatus.ACCOUNT_THROTTLED,
          BulkEmailStatus.ACCOUNT_DAILY_QUOTA_EXCEEDED,
          BulkEmailStatus.TRANSIENT_FAILURE,
          BulkEmailStatus.FAILED);

  private static final Set<BulkEmailStatus> HALT =
      Set.of(
          BulkEmailStatus.ACCOUNT_SUSPENDED,
          BulkEmailStatus.ACCOUNT_SENDING_PAUSED,
          BulkEmailStatus.CONFIGURATION_SET_NOT_FOUND,
          BulkEmailStatus.CONFIGURATION_SET_SENDING_PAUSED,
          BulkEmailStatus.INVALID_SENDING_POOL_NAME,
          BulkEmailStatus.MAIL_FROM_DOMAIN_NOT_VERIFIED,
          BulkEmailStatus.TEMPLATE_NOT_FOUND);

  private final BulkMail mail;
  private final Mailings mailings;
  private final StaffMail staff;

  Slices(BulkMail mail, Mailings mailings, StaffMail staff) {
    this.mail = mail;
    this.mailings = mailings;
    this.staff = staff;
  }

  /** A slice that is ready to be sent. */
  record Request(SendBulkEmailRequest request, List<Letter> letters) {
    private Request part(int from, int to) {
      var entries = request.bulkEmailEntries().subList(from, to);
      return new Request(
          request.toBuilder().bulkEmailEntries(entries).build(), letters.subList(from, to));
    }
  }

  /**
   * What became of a slice.
   *
   * @param accepted those that SES took
   * @param halt whether the whole mailing must stop
   */
  record Result(Outcome outcome, List<Letter> accepted, boolean halt) {
    private Result and(Result other) {
      Set<Integer> done = new HashSet<>(outcome.done());
      done.addAll(other.outcome.done());
      List<Letter> all = new ArrayList<>(accepted);
      all.addAll(other.accepted);
      int failed = outcome.failed() + other.outcome.failed();
      return new Result(new Outcome(done, all.size(), failed, 0), all, halt || other.halt);
    }
  }

  Request ready(Mailing mailing, int batch, Mailing.Body body, List<Letter> letters) {
    return new Request(mail.request(mailing, batch, body, letters), letters);
  }

  /**
   * Sends a slice. An answer that never came, or one of SES's own failures, is thrown on: whether
   * the mails left is then unknown.
   */
  Result send(Request slice) {
    try {
      return result(slice.letters(), mail.send(slice.request()));
    } catch (TooManyRequestsException | LimitExceededException e) {
      return nothing(false);
    } catch (BadRequestException e) {
      return withoutThePoison(slice);
    } catch (AccountSuspendedException
        | SendingPausedException
        | MailFromDomainNotVerifiedException
        | MessageRejectedException
        | NotFoundException e) {
      Log.error("mailing-refused", e, Map.of());
      return nothing(true);
    }
  }

  /** SES refuses a whole call for one bad recipient: halves until that one stands alone. */
  private Result withoutThePoison(Request slice) {
    int size = slice.letters().size();
    if (size == 1) {
      int index = slice.letters().getFirst().index();
      return new Result(new Outcome(Set.of(index), 0, 1, 0), List.of(), false);
    }
    Result first = send(slice.part(0, size / 2));
    return first.halt() ? first : first.and(send(slice.part(size / 2, size)));
  }

  private static Result nothing(boolean halt) {
    return new Result(new Outcome(Set.of(), 0, 0, 0), List.of(), halt);
  }

  private static Result result(List<Letter> letters, List<BulkEmailEntryResult> answers) {
    Set<Integer> done = new HashSet<>();
    List<Letter> accepted = new ArrayList<>();
    boolean halt = false;
    for (int i = 0; i < letters.size(); i++) {
      BulkEmailStatus status = answers.get(i).status();
      halt |= HALT.contains(status);
      if (status == BulkEmailStatus.SUCCESS) {
        accepted.add(letters.get(i));
      }
      if (!AGAIN.contains(status) && !HALT.contains(status)) {
        done.add(letters.get(i).index());
      }
    }
    int failed = done.size() - accepted.size();
    return new Result(new Outcome(done, accepted.size(), failed, 0), accepted, halt);
  }

  /** Halts the mailing and tells its staff. */
  void halt(Mailing mailing) {
    if (mailings.pause(mailing.id(), Mailing.Reason.REFUSED_BY_SES)) {
      staff.tell(
          mailing.from(),
          mailing.staff(),
          "Udsendelsen er standset",
          "Amazon SES tager ikke imod flere mails lige nu. Resten af udgaven er ikke sendt.");
    }
  }
}
