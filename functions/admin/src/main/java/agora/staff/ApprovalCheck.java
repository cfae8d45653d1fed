package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.compose.Composer;
import agora.compose.Rendered;
import agora.events.Event;
import agora.issues.Issue;
import agora.issues.IssueCheck;
import agora.pictures.Picture;
import agora.pictures.Pictures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What keeps an issue from being approved, as far as we know it ourselves: one home for it, so that
 * whoever writes is told of all that an approval would be refused for. Its links are followed
 * apart, since others are asked for that, and it takes seconds.
 */
public record ApprovalCheck(Clubs clubs, Pictures pictures, String publicBaseUrl) {

  /** Bytes of a mail's pictures together, which a telephone has within a moment. */
  private static final int MOST_OF_PICTURES = 150_000;

  /**
   * What was found.
   *
   * @param errors what an approval is refused for
   * @param heavy that its pictures weigh more together than they should, which staff may want
   * @param bytes of the mail's HTML, in the one of the club's languages that has more
   */
  record Looked(List<Fault> errors, List<Fault> heavy, int bytes) {}

  /**
   * What an approval is refused for.
   *
   * @param check of the same issue
   * @param events the club's
   */
  public List<Fault> errors(Club club, Issue issue, IssueCheck check, List<Event> events) {
    return look(club, issue, check, events).errors();
  }

  Looked look(Club club, Issue issue, IssueCheck check, List<Event> events) {
    List<Fault> errors = new ArrayList<>(check.errors());
    List<Fault> heavy = pictures(club, issue, errors);
    int bytes = bytes(club, issue, events);
    if (bytes > Rendered.MAX_BYTES) {
      errors.add(new Fault("blocks", new Problem.TooLarge((bytes + 1023) / 1024)));
    }
    return new Looked(List.copyOf(errors), heavy, bytes);
  }

  private int bytes(Club club, Issue issue, List<Event> events) {
    Map<String, Event> byId =
        events.stream().collect(Collectors.toMap(Event::id, Function.identity()));
    Composer composer = new Composer(clubs.controller().orElse(null));
    return club.languages().stream()
        .map(language -> composer.render(club, issue, byId, language, publicBaseUrl))
        .mapToInt(Rendered::bytes)
        .max()
        .orElseThrow();
  }

  /** Looks up each of the club's own pictures that the issue shows. */
  private List<Fault> pictures(Club club, Issue issue, List<Fault> errors) {
    Map<String, Optional<Picture>> known = new HashMap<>();
    for (int i = 0; i < issue.blocks().size(); i++) {
      String image = Objects.requireNonNullElse(issue.blocks().get(i).words().image(), "");
      Optional<String> hash = Picture.hashIn(image);
      if (hash.isPresent()
          && known.computeIfAbsent(hash.get(), each -> pictures.find(club.id(), each)).isEmpty()) {
        errors.add(new Fault("blocks[" + i + "].image", new Problem.NoSuchPicture()));
      }
    }
    int bytes = known.values().stream().flatMap(Optional::stream).mapToInt(Picture::bytes).sum();
    return bytes > MOST_OF_PICTURES
        ? List.of(
            new Fault(
                "blocks", new Problem.HeavyPictures((bytes + 999) / 1000, MOST_OF_PICTURES / 1000)))
        : List.of();
  }
}
