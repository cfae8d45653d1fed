package agora.newsletter.sending;

import agora.clubs.Language;
import agora.ids.MailingId;
import agora.mailings.Mailing;
import agora.mailings.Mailing.Recipient;
import agora.mailings.Mailings;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts of the mailings that are being sent. They never change once they are written, so a
 * process reads each one once, and keeps the latest.
 */
final class MailTexts {

  static final Pattern VARIABLE = Pattern.compile("\\{\\{([A-Za-z0-9_]+)}}");

  private static final int CAPACITY = 16;

  private final Mailings mailings;
  private final Map<Name, Text> known =
      new LinkedHashMap<>(CAPACITY, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Text> eldest) {
          return size() > CAPACITY;
        }
      };

  private record Name(MailingId mailing, String text) {}

  /**
   * A text, and the variables that it needs a value for.
   *
   * @param variables in the order of the text
   */
  record Text(Mailing.Body body, Set<String> variables) {
    private static Text of(Mailing.Body body) {
      Set<String> variables = new LinkedHashSet<>();
      for (String part : List.of(body.subject(), body.html(), body.text())) {
        Matcher found = VARIABLE.matcher(part);
        while (found.find()) {
          variables.add(found.group(1));
        }
      }
      return new Text(body, Collections.unmodifiableSet(variables));
    }
  }

  MailTexts(Mailings mailings) {
    this.mailings = mailings;
  }

  /**
   * The recipient's text in their language; in another where the mailing has none in it, since
   * their club spoke it once, or did not yet.
   */
  synchronized Text find(MailingId mailing, Recipient recipient, Language language) {
    return known.computeIfAbsent(
        new Name(mailing, recipient.body(language)), _ -> read(mailing, recipient, language));
  }

  private Text read(MailingId mailing, Recipient recipient, Language language) {
    return Stream.concat(Stream.of(language), Arrays.stream(Language.values()))
        .flatMap(each -> mailings.body(mailing, recipient.body(each)).stream())
        .findFirst()
        .map(Text::of)
        .orElseThrow();
  }
}
