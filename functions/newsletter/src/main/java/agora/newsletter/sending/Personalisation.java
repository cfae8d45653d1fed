package agora.newsletter.sending;

import agora.clicks.PseudonymTag;
import agora.compose.Pick;
import agora.ids.MailingId;
import agora.issues.ApprovedBenefit;
import agora.mailings.Links;
import agora.mailings.Mailing;
import agora.mailings.Mailing.Recipient;
import agora.members.Member;
import agora.members.consents.DataUse;
import agora.members.consents.For;
import agora.members.links.PersonalLinks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What differs between the recipients of a mailing: the values of a text's variables. */
@For({DataUse.CHOOSE_BY_TOPIC, DataUse.COUNT_CLICKS, DataUse.COUNT_READERS})
final class Personalisation {

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final String CLICK = "click_";
  private static final String HREF = "href_";
  private static final String TICKET = "ticket_";
  private static final String BENEFIT = "benefit_";
  private static final String READ = "read_";

  /** What follows an issue's id in that of a preview of it. */
  private static final Pattern PREVIEW = Pattern.compile("--panel-[0-9]+$");

  private final Links links;
  private final PersonalLinks own;
  private final String base;

  Personalisation(Links links, PersonalLinks own, String publicBaseUrl) {
    this.links = links;
    this.own = own;
    this.base = publicBaseUrl;
  }

  /**
   * All variables of a text, each with a value: SES takes a mail with a missing one, and then fails
   * to render it.
   */
  Map<String, String> values(
      MailingId mailing, MailTexts.Text text, Member member, Recipient recipient) {
    Optional<Mailing.Pick> pick = pick(text.body(), member);
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : text.variables()) {
      values.put(
          name,
          switch (name) {
            case Pick.IN_HTML -> filled(pick.map(Mailing.Pick::html), mailing, member, recipient);
            case Pick.IN_TEXT -> filled(pick.map(Mailing.Pick::text), mailing, member, recipient);
            default -> value(name, mailing, member, recipient);
          });
    }
    return values;
  }

  /** By what the member follows now. */
  private static Optional<Mailing.Pick> pick(Mailing.Body body, Member member) {
    return body.picks().stream().filter(pick -> member.topics().contains(pick.topic())).findFirst();
  }

  /** With its own variables, which SES would leave as they stand within a value. */
  private String filled(
      Optional<String> pick, MailingId mailing, Member member, Recipient recipient) {
    return MailTexts.VARIABLE
        .matcher(pick.orElse(""))
        .replaceAll(
            found -> Matcher.quoteReplacement(value(found.group(1), mailing, member, recipient)));
  }

  /** The address of one-click unsubscription (RFC 8058). */
  String unsubscribe(Member member) {
    return own.unsubscribe(member);
  }

  private String value(String variable, MailingId mailing, Member member, Recipient recipient) {
    if (variable.startsWith(CLICK)) {
      return click(id(variable, CLICK), mailing, member, recipient);
    }
    if (variable.startsWith(HREF)) {
      return html(click(id(variable, HREF), mailing, member, recipient));
    }
    if (variable.startsWith(TICKET)) {
      return own.tickets(member, id(variable, TICKET));
    }
    if (variable.startsWith(BENEFIT)) {
      return own.tickets(member, ApprovedBenefit.id(issue(mailing), id(variable, BENEFIT)));
    }
    if (variable.startsWith(READ)) {
      return own.read(member, issue(mailing), id(variable, READ));
    }
    return switch (variable) {
      case "name_html" -> html(greeting(member));
      case "name_text" -> greeting(member);
      case "unsubscribe" -> unsubscribe(member);
      case "preferences" -> own.preferences(member);
      default -> throw new IllegalStateException("no value for the variable " + variable);
    };
  }

  private static String issue(MailingId mailing) {
    String id = mailing.value().substring(mailing.club().length() + 1);
    return PREVIEW.matcher(id).replaceFirst("");
  }

  /** What the member allows now counts, not what they allowed when the mailing was planned. */
  private String click(String link, MailingId mailing, Member member, Recipient recipient) {
    String tracked = base + "/c/" + mailing + "/" + link + "/";
    return switch (member.tracking()) {
      case NONE -> address(find(mailing, link).target());
      case PERSONAL ->
          tracked
              + (recipient.pseudonym().isEmpty()
                  ? anonymous(member)
                  : tagged(find(mailing, link), recipient.pseudonym()));
      case ANONYMOUS -> tracked + anonymous(member);
    };
  }

  private static String anonymous(Member member) {
    return "a-" + member.language().code();
  }

  private static String tagged(Links.Link link, String pseudonym) {
    String key = link.key();
    return key == null ? pseudonym : pseudonym + PseudonymTag.of(key, pseudonym);
  }

  private Links.Link find(MailingId mailing, String link) {
    return links
        .find(mailing, link)
        .orElseThrow(() -> new IllegalStateException("no target for the link " + link));
  }

  /** Ids have hyphens and no underscores, variables the other way round. */
  private static String id(String variable, String prefix) {
    return variable.substring(prefix.length()).replace('_', '-');
  }

  /** What follows the greeting's first word: a space and the name, or nothing. */
  private static String greeting(Member member) {
    String name =
        CONTROL
            .matcher(Objects.requireNonNullElse(member.name(), ""))
            .replaceAll(" ")
            .replace("{{", "{ {")
            .strip();
    return name.isEmpty() ? "" : " " + name;
  }

  /** Texts of before addresses were encoded, and escaped in HTML, still leave as they are. */
  private static String address(String target) {
    return target
        .replace("<", "%3C")
        .replace(">", "%3E")
        .replace("\"", "%22")
        .replace("'", "%27")
        .replace("{{", "%7B%7B");
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
