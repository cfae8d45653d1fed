package agora.staff;

import agora.checks.Domains;
import agora.checks.Fault;
import agora.checks.Problem;
import agora.clubs.Club;
import agora.compose.Composer;
import agora.compose.Rendered;
import agora.events.Event;
import agora.fetch.LinkCheck;
import agora.insights.Counter;
import agora.insights.Counts;
import agora.insights.Stats;
import agora.issues.Block;
import agora.issues.Issue;
import agora.issues.IssueCheck;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.pictures.Picture;
import agora.pictures.Pictures;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that is looked at before an issue is approved, its size and its links included. */
record IssueReview(
    Content content,
    Mailings mailings,
    InstantSource clock,
    String publicBaseUrl,
    String mailDomain,
    Stats stats,
    LinkCheck links,
    Pictures pictures) {

  /** Bytes of a mail's pictures together, which a telephone has within a moment. */
  private static final int MOST_OF_PICTURES = 150_000;

  /** With a code for each tenth member, most who want one get one. */
  private static final int MEMBERS_A_CODE = 10;

  /** The checklist, as it is shown while somebody writes. */
  IssueCheck check(Club club, Issue issue) {
    return IssueCheck.of(
        issue,
        club,
        content.events().all(club.id()),
        content.reasons().of(club.id(), issue.id()),
        content.leaves(club, issue, clock.instant()));
  }

  /** Where an issue's mailing stands; empty where nobody has begun it. */
  Optional<Mailing.State> mailing(Issue issue) {
    return mailings.find(Mailing.id(issue.club(), issue.id())).map(Mailing::state);
  }

  /**
   * When an issue leaves by itself, or its mailing that waits; null where somebody has to send it:
   * one that was regretted leaves no more by itself, whoever approves it anew.
   */
  @Nullable Instant leaves(Club club, Issue issue) {
    Optional<Mailing> mailing = mailings.find(Mailing.id(issue.club(), issue.id()));
    if (mailing.filter(each -> each.state() == Mailing.State.CANCELLED).isPresent()) {
      return null;
    }
    return mailing
        .filter(each -> each.state() == Mailing.State.WAITING)
        .map(Mailing::notBefore)
        .filter(at -> at.isAfter(clock.instant()))
        .or(() -> content.departures(club).ahead(issue, content.issues(), clock.instant()))
        .orElse(null);
  }

  /** Why an issue is too large for mail programs; empty where it isn't. */
  Optional<Problem> size(int bytes) {
    return bytes > Rendered.MAX_BYTES
        ? Optional.of(new Problem.TooLarge((bytes + 1023) / 1024))
        : Optional.empty();
  }

  /** The HTML's bytes, in the one of the club's languages that has more. */
  int bytes(Club club, Issue issue) {
    Map<String, Event> events =
        content.events().all(club.id()).stream()
            .collect(Collectors.toMap(Event::id, Function.identity()));
    return club.languages().stream()
        .map(
            language ->
                new Composer(content.clubs().controller().orElse(null))
                    .render(club, issue, events, language, publicBaseUrl))
        .mapToInt(Rendered::bytes)
        .max()
        .orElseThrow();
  }

  /**
   * What is wrong with the pictures that the issue shows.
   *
   * @param gone those that are there no more, which keeps an issue from being approved
   * @param heavy that they weigh more together than they should, which staff may want
   */
  record PictureCheck(List<Fault> gone, List<Fault> heavy) {}

  /** Looks up each of the club's own pictures that the issue shows. */
  PictureCheck pictures(Club club, Issue issue) {
    Map<String, Optional<Picture>> known = new HashMap<>();
    List<Fault> gone = new ArrayList<>();
    for (int i = 0; i < issue.blocks().size(); i++) {
      String image = Objects.requireNonNullElse(issue.blocks().get(i).words().image(), "");
      Optional<String> hash = Picture.hashIn(image);
      if (hash.isPresent()
          && known.computeIfAbsent(hash.get(), each -> pictures.find(club.id(), each)).isEmpty()) {
        gone.add(new Fault("blocks[" + i + "].image", new Problem.NoSuchPicture()));
      }
    }
    int bytes = known.values().stream().flatMap(Optional::stream).mapToInt(Picture::bytes).sum();
    return new PictureCheck(
        gone,
        bytes > MOST_OF_PICTURES
            ? List.of(
                new Fault(
                    "blocks",
                    new Problem.HeavyPictures((bytes + 999) / 1000, MOST_OF_PICTURES / 1000)))
            : List.of());
  }

  /** Priority access for many with codes for few is a promise that most cannot have kept. */
  private List<Fault> fewCodes(Club club, Issue issue) {
    long members = stats.counts(Stats.ofClub(club.id())).of(Counter.ACTIVE);
    List<Fault> few = new ArrayList<>();
    for (Block block : issue.blocks()) {
      Optional<Event> event =
          Optional.ofNullable(block.event())
              .flatMap(each -> content.events().find(club.id(), each))
              .filter(each -> each.shopUrl() != null && each.sale().isPresent());
      if (event.isPresent()) {
        Counts codes = stats.counts(Stats.ofTickets(club.id(), event.get().id()));
        long left = codes.of(Counter.SLOTS) - codes.of(Counter.REVEALED);
        if (left * MEMBERS_A_CODE < members) {
          few.add(new Fault("blocks", new Problem.FewCodes(left, event.get().id(), members)));
        }
      }
    }
    return few;
  }

  /** What is worth another look. */
  List<Fault> warnings(
      Club club, Issue issue, IssueCheck check, PictureCheck shown, LinkCheck.Found followed) {
    List<Fault> warnings = new ArrayList<>(check.warnings());
    warnings.addAll(shown.heavy());
    warnings.addAll(followed.doubtful());
    warnings.addAll(fewCodes(club, issue));
    List<Fault> closed = content.closed(club);
    warnings.addAll(closed);
    if (closed.isEmpty() && leaves(club, issue) == null) {
      warnings.add(new Fault("leaves", new Problem.ByHand()));
    }
    if (!Domains.aligned(publicBaseUrl, mailDomain)) {
      warnings.add(new Fault("issue", new Problem.OtherDomain(publicBaseUrl, mailDomain)));
    }
    return warnings;
  }
}
