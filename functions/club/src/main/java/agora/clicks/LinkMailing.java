package agora.clicks;

import agora.ids.MailingId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The id of a mailing, as links carry it: the club's id, an underscore, and the issue's. */
public record LinkMailing(String club, MailingId id) {

  private static final Pattern SHAPE = Pattern.compile("([a-z0-9-]{1,64})_[A-Za-z0-9_-]{1,100}");

  /** Reads an id that someone brought; empty where it is none. */
  public static Optional<LinkMailing> of(String id) {
    Matcher matcher = SHAPE.matcher(id);
    return matcher.matches()
        ? Optional.of(new LinkMailing(matcher.group(1), MailingId.of(id)))
        : Optional.empty();
  }
}
