package agora.testkit.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail on its way through SES.
 *
 * @param missing the template's variable that the data lacks, empty where none does: SES accepts
 *     such a mail and fails it later
 */
public record MailDraft(
    String from,
    List<String> to,
    String configurationSet,
    Map<String, String> headers,
    Map<String, String> tags,
    String subject,
    String html,
    String text,
    String missing) {
  private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([A-Za-z0-9_.-]+)\\s*}}");
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_:.@-]{1,256}");
  private static final int LONGEST_HEADER = 995;
  private static final int MOST_HEADERS = 15;

  static String address(String text) {
    int open = text.lastIndexOf('<');
    int close = text.lastIndexOf('>');
    return open >= 0 && close > open ? text.substring(open + 1, close) : text.trim();
  }

  static String domain(String text) {
    String address = address(text);
    return address.substring(address.lastIndexOf('@') + 1);
  }

  /** The first recipient's address. */
  public String first() {
    return address(to.getFirst());
  }

  /** Refuses what SES refuses: no or bad addresses, too many. */
  void check() {
    if (to.isEmpty() || to.size() > 50) {
      throw SesApi.bad("A mail must have 1 to 50 recipients, and has %d.".formatted(to.size()));
    }
    List<String> all = new ArrayList<>(to);
    all.add(from);
    for (String each : all) {
      if (!address(each).matches("[\\x21-\\x7e&&[^@<>,;\"\\s]]{1,64}@[A-Za-z0-9.-]{1,255}")) {
        throw SesApi.bad("Invalid email address <%s>.".formatted(each));
      }
    }
  }

  MailDraft tags(JsonNode more) {
    Map<String, String> merged = new LinkedHashMap<>(tags);
    for (JsonNode tag : more) {
      String name = tag.path("Name").asText();
      String value = tag.path("Value").asText();
      boolean own = name.startsWith("ses:");
      if (!TAG.matcher(name).matches()
          || !TAG.matcher(value).matches()
          || (!own && !(name + value).matches("[A-Za-z0-9_-]+"))) {
        throw SesApi.bad(
            "Invalid tag %s=%s: only letters, digits, underscore and dash are allowed."
                .formatted(name, value));
      }
      merged.put(name, value);
    }
    return new MailDraft(from, to, configurationSet, headers, merged, subject, html, text, missing);
  }

  MailDraft headers(JsonNode more) {
    Map<String, String> merged = new LinkedHashMap<>(headers);
    for (JsonNode header : more) {
      String name = header.path("Name").asText();
      String value = header.path("Value").asText();
      if (!name.matches("[\\x21-\\x39\\x3b-\\x7e]{1,126}")
          || !value.matches("[\\x20-\\x7e]*")
          || name.length() + value.length() > LONGEST_HEADER) {
        throw SesApi.bad(
            "Invalid header %s: it must be printable ASCII, at most %d characters."
                .formatted(name, LONGEST_HEADER));
      }
      merged.put(name, value);
    }
    if (more.size() > MOST_HEADERS) {
      throw SesApi.bad("A mail must have at most %d headers.".formatted(MOST_HEADERS));
    }
    return new MailDraft(from, to, configurationSet, merged, tags, subject, html, text, missing);
  }

  MailDraft content(String newSubject, String newHtml, String newText) {
    return new MailDraft(
        from, to, configurationSet, headers, tags, newSubject, newHtml, newText, missing);
  }

  MailDraft raw(Eml.Parts parts) {
    Map<String, String> merged = new LinkedHashMap<>(headers);
    merged.putAll(parts.headers());
    return new MailDraft(
        from,
        to,
        configurationSet,
        merged,
        tags,
        parts.headers().getOrDefault("Subject", ""),
        parts.html(),
        parts.text(),
        missing);
  }

  /** Puts the data into an inline template: plain substitution, nothing escaped. */
  MailDraft rendered(
      String subjectTemplate, String htmlTemplate, String textTemplate, ObjectNode data) {
    List<String> lacking = new ArrayList<>();
    MailDraft draft =
        content(
            fill(subjectTemplate, data, lacking),
            fill(htmlTemplate, data, lacking),
            fill(textTemplate, data, lacking));
    return lacking.isEmpty()
        ? draft
        : new MailDraft(from, to, configurationSet, headers, tags, "", "", "", lacking.getFirst());
  }

  private static String fill(String template, ObjectNode data, List<String> lacking) {
    return VARIABLE
        .matcher(template)
        .replaceAll(
            found -> {
              JsonNode value = data.path(found.group(1));
              if (value.isMissingNode()) {
                lacking.add(found.group(1));
                return "";
              }
              return Matcher.quoteReplacement(value.asText());
            });
  }
}
