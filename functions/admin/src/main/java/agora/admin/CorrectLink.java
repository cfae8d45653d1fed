package agora.admin;

import agora.checks.WebAddress;
import agora.mailings.Mailing;
import agora.mailings.SentLinks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Leads a link of a sent mailing to another target, within 60 seconds; who did it is kept with the
 * link.
 */
record CorrectLink(SentMailings mailings, SentLinks links) implements Command {

  @Override
  public String name() {
    return "correct-link";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described(
        "club", "the club's id",
        "mailing", "the mailing's id",
        "link", "the link's id, as report lists it",
        "target", "where it shall lead, beginning with https://");
  }

  @Override
  public Outcome run(Input input) {
    String link = input.id("link");
    String typed = input.text("target");
    String target = WebAddress.of(typed).map(WebAddress::text).orElse("");
    if (target.isEmpty() && !typed.isEmpty()) {
      input.error("target", "Write a whole address, beginning with https://.");
    }
    return mailings.with(input, mailing -> correct(mailing, link, target, input.actor()));
  }

  private Outcome correct(Mailing mailing, String link, String target, Actor actor) {
    Optional<String> before = links.correct(mailing.id(), link, target, actor.name());
    if (before.isEmpty()) {
      return Outcome.missing("link", "The mailing has no link " + link + ".");
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("mailing", mailing.id());
    result.put("link", link);
    result.put("before", before.get());
    result.put("target", target);
    result.put(
        "note",
        "Live within 60 seconds. Members who allow no tracking have the old address in mails that"
            + " were sent already.");
    return new Outcome.Done(result);
  }
}
