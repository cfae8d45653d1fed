package agora.signup;

import agora.clubs.Club;
import agora.members.Address;
import agora.members.Joining;
import agora.members.Member;
import agora.pages.Languages;
import agora.pages.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks what a citizen typed, and says what is wrong in the reader's language. */
final class Checks {

  private static final int LONGEST_NAME = 100;
  private static final Pattern CPR =
      Pattern.compile("(?<!\\d)(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])\\d{2}[ -]?\\d{4}(?!\\d)");
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9-]{1,40}");
  private static final Set<String> YES = Set.of("yes", "true", "on", "1");

  private final Club club;
  private final Form form;
  private final String reader;
  private final Map<String, String> errors = new LinkedHashMap<>();

  Checks(Club club, Form form, String reader) {
    this.club = club;
    this.form = form;
    this.reader = reader;
  }

  /** What became of the checks: either a sign-up to carry out, or the form with what is wrong. */
  sealed interface Outcome {
    record Good(Joining joining) implements Outcome {}

    record Bad(Typed typed) implements Outcome {}
  }

  Outcome joining() {
    Optional<Address> address = Address.of(form.text("email"));
    if (address.isEmpty()) {
      wrong(
          "email",
          form.text("email").isBlank()
              ? say("Skriv din mailadresse.", "Please write your mail address.")
              : say(
                  "Vi kan ikke sende til den adresse. Den skal se ud som navn@eksempel.dk, uden æ, ø og å før @, og højst fylde 254 tegn.",
                  "We cannot send to this address. It should look like name@example.com, with only plain letters before the @, in at most 254 characters."));
    }
    String name = form.text("name").strip();
    checkName(name);
    choices();
    if (!YES.contains(form.text("consent").toLowerCase(Locale.ROOT))) {
      wrong(
          "consent",
          say(
              "Sæt kryds her, hvis du vil være medlem. Uden dit ja må vi ikke skrive til dig.",
              "Please tick this if you want to be a member. Without your yes we may not write to you."));
    }
    if (!errors.isEmpty()) {
      return new Outcome.Bad(typed());
    }
    String source = SOURCE.matcher(form.text("source")).matches() ? form.text("source") : "web";
    return new Outcome.Good(
        new Joining(
            club.id(),
            address.orElseThrow(),
            name.isEmpty() ? null : name,
            language(),
            topics(),
            tracking(),
            source));
  }

  /** Whether the choices of the preferences page are ours. */
  boolean choices() {
    if (!form.text("language").isEmpty() && !Languages.known(form.text("language"))) {
      wrong("language", say("Vælg dansk eller engelsk.", "Please choose Danish or English."));
    }
    if (!club.topics().stream().map(Club.Topic::id).toList().containsAll(topics())) {
      wrong("topics", say("Vælg blandt klubbens emner.", "Please choose among the club's topics."));
    }
    String tracking = form.text("tracking");
    if (!tracking.isEmpty() && !Set.of("none", "anonymous", "personal").contains(tracking)) {
      wrong("tracking", say("Vælg en af mulighederne.", "Please choose one of these."));
    }
    return errors.isEmpty();
  }

  String language() {
    return form.text("language").isEmpty() ? reader : form.text("language");
  }

  List<String> topics() {
    return form.all("topics").stream().distinct().toList();
  }

  Member.Tracking tracking() {
    String tracking = form.text("tracking");
    return tracking.isEmpty()
        ? Member.Tracking.NONE
        : Member.Tracking.valueOf(tracking.toUpperCase(Locale.ROOT));
  }

  /** The form as it was sent, with what is wrong. */
  Typed typed() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String field : List.of("email", "name", "language", "source")) {
      values.put(field, form.text(field));
    }
    values.put("tracking", form.text("tracking").isEmpty() ? "none" : form.text("tracking"));
    return new Typed(values, topics(), YES.contains(form.text("consent")), Map.copyOf(errors));
  }

  private void checkName(String name) {
    if (name.length() > LONGEST_NAME) {
      wrong(
          "name",
          say("Navnet må højst være på 100 tegn.", "The name may have at most 100 characters."));
    } else if (name.contains("{{") || name.codePoints().anyMatch(Checks::unseen)) {
      wrong(
          "name",
          say(
              "Navnet må ikke indeholde {{ eller usynlige tegn.",
              "The name may not contain {{ or invisible characters."));
    } else if (CPR.matcher(name).find()) {
      wrong(
          "name",
          say(
              "Skriv aldrig dit CPR-nummer her. Vi skal kun bruge dit navn.",
              "Never write your CPR number here. We only need your name."));
    }
  }

  private static boolean unseen(int character) {
    int type = Character.getType(character);
    return Character.isISOControl(character)
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.FORMAT
        || type == Character.SURROGATE;
  }

  private void wrong(String field, String message) {
    errors.put(field, message);
  }

  private String say(String da, String en) {
    return reader.equals("en") ? en : da;
  }
}
