package agora.console;

import agora.checks.Fault;
import agora.clubs.Club;
import agora.clubs.Language;
import agora.console.words.FieldWords;
import agora.console.words.OverviewWords;
import agora.edge.lambda.Json;
import agora.events.Event;
import agora.ids.MailingId;
import agora.issues.Issue;
import agora.mailings.Mailing;
import agora.staff.ApproveIssue;
import agora.staff.CommandSpec;
import agora.staff.Field;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws a command's fields, with what stands in them and what is wrong with them. */
final class FormFields {

  private static final int MONTHS = 14;

  /** Empty ones at the end of a list, to be filled in. */
  private static final int SPARE = 2;

  private final CommandSpec about;
  private final List<Fault> errors;
  private final @Nullable Club club;
  private final Reading reading;
  private final Language language;
  private final Set<String> told = new HashSet<>();

  // asked for once, however many blocks can show one
  private @Nullable List<Event> events;
  private @Nullable List<PicturePages.Shown> pictures;

  private FormFields(
      CommandSpec about,
      List<Fault> errors,
      @Nullable Club club,
      Reading reading,
      Language language) {
    this.about = about;
    this.errors = errors;
    this.club = club;
    this.reading = reading;
    this.language = language;
  }

  /**
   * A form.
   *
   * @param boxes its fields
   * @param rest what is wrong with none of them alone
   */
  record Drawn(List<FormField> boxes, List<String> rest) {

    /** The field of this name. */
    FormField of(String name) {
      return boxes.stream()
          .filter(each -> each.name().equals(name))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no field " + name));
    }
  }

  /**
   * Draws a command.
   *
   * @param values what stands in its fields, by name; parts as maps, lists as lists
   */
  static Drawn draw(
      CommandSpec about,
      Map<String, @Nullable Object> values,
      List<Fault> errors,
      @Nullable Club club,
      Reading reading,
      Language language) {
    FormFields boxes = new FormFields(about, errors, club, reading, language);
    List<FormField> drawn = boxes.all("", "", about.fields(), values);
    List<String> rest =
        errors.stream()
            .filter(error -> !boxes.told.contains(error.field()))
            .map(error -> FieldWords.in(language).of(error.problem()))
            .distinct()
            .toList();
    return new Drawn(drawn, rest);
  }

  private List<FormField> all(
      String at, String path, List<Field> fields, Map<String, @Nullable Object> values) {
    return fields.stream()
        .map(field -> box(at + field.name(), path + field.name(), field, values.get(field.name())))
        .toList();
  }

  private FormField box(String name, String path, Field field, @Nullable Object value) {
    if (Set.of("version", ApproveIssue.SEEN).contains(name)
        || (name.equals("club") && club != null)) {
      String hidden = name.equals("club") && club != null ? club.id() : text(value);
      return FormField.hidden(name, hidden);
    }
    Labels.Label label = Labels.in(language).of(about.name(), path);
    List<FormField.Option> options = options(path, field, value);
    return new FormField(
        kind(path, field, options),
        name,
        label.name(),
        label.hint(),
        string(field, value),
        field.required() || name.equals(Field.PURPOSE),
        wrong(name),
        options,
        inner(name, path, field, value));
  }

  private List<FormField> inner(String name, String path, Field field, @Nullable Object value) {
    return switch (field.type()) {
      case PART -> all(name + ".", path + ".", field.fields(), Json.asMap(value));
      case PARTS -> {
        List<FormField> parts = new ArrayList<>();
        List<?> list = Json.asList(value);
        for (int i = 0; i < list.size() + SPARE; i++) {
          String each = name + "[" + i + "]";
          Map<String, @Nullable Object> of = i < list.size() ? Json.asMap(list.get(i)) : Map.of();
          parts.add(
              new FormField(
                  FormField.Kind.PART,
                  each,
                  "",
                  "",
                  "",
                  false,
                  wrong(each),
                  List.of(),
                  all(each + ".", path + ".", field.fields(), of)));
        }
        yield parts;
      }
      default -> List.of();
    };
  }

  private List<String> wrong(String name) {
    List<String> wrong = new ArrayList<>();
    for (Fault error : errors) {
      boolean own =
          error.field().equals(name)
              || error.field().matches(java.util.regex.Pattern.quote(name) + "\\[[0-9]+]");
      if (own && told.add(error.field())) {
        wrong.add(FieldWords.in(language).of(error.problem()));
      } else if (own) {
        wrong.add(FieldWords.in(language).of(error.problem()));
      }
    }
    return wrong.stream().distinct().toList();
  }

  private static FormField.Kind kind(String path, Field field, List<FormField.Option> options) {
    if (path.endsWith("accent")) {
      return FormField.Kind.COLOUR;
    }
    return switch (field.type()) {
      case TEXTS -> options.isEmpty() ? FormField.Kind.TEXT : FormField.Kind.TICKS;
      case FLAG -> FormField.Kind.TICK;
      case WHOLE -> FormField.Kind.NUMBER;
      case TIME, LOCAL_TIME -> FormField.Kind.MOMENT;
      case LINES -> FormField.Kind.TEXT;
      case FILE -> FormField.Kind.FILE;
      case PICTURE -> FormField.Kind.PICTURE;
      case MARKDOWN -> FormField.Kind.PROSE;
      case MAIL -> FormField.Kind.MAIL;
      case ADDRESS -> options.isEmpty() ? FormField.Kind.ADDRESS : FormField.Kind.CHOICE;
      case PART -> FormField.Kind.PART;
      case PARTS -> FormField.Kind.PARTS;
      case CURSOR -> FormField.Kind.HIDDEN;
      case TEXT, CODE, ID, CHOICE, MONTH ->
          options.isEmpty()
              ? Labels.isLong(path) ? FormField.Kind.TEXT : FormField.Kind.LINE
              : FormField.Kind.CHOICE;
    };
  }

  private String string(Field field, @Nullable Object value) {
    return switch (field.type()) {
      case FLAG -> flag(field, value) ? "yes" : "";
      case TIME -> local(text(value));
      case TEXTS -> String.join("\n", Json.asList(value).stream().map(Json::asText).toList());
      case PART, PARTS -> "";
      default -> text(value);
    };
  }

  /** What a command takes for granted is ticked. */
  private boolean flag(Field field, @Nullable Object value) {
    return value == null ? Labels.isUsual(about.name(), field.name()) : Boolean.TRUE.equals(value);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : Json.asText(value);
  }

  /** A moment on the club's clock, as a field for one has it. */
  private String local(String text) {
    try {
      return text.isEmpty()
          ? ""
          : LocalDateTime.ofInstant(Instant.parse(text), zone())
              .truncatedTo(ChronoUnit.MINUTES)
              .toString();
    } catch (DateTimeException e) {
      return "";
    }
  }

  private ZoneId zone() {
    return ZoneId.of(club == null ? "Europe/Copenhagen" : club.rhythm().zone());
  }

  private List<FormField.Option> options(String path, Field field, @Nullable Object value) {
    Club of = club;
    List<String[]> choices = new ArrayList<>();
    if (!field.choices().isEmpty()) {
      field
          .choices()
          .forEach(each -> choices.add(new String[] {each, Labels.in(language).choice(each)}));
    } else if (path.endsWith("language") || path.equals("languages")) {
      for (Language each : Language.values()) {
        choices.add(new String[] {each.code(), each.in(language)});
      }
    } else if (of != null
        && (path.equals("topics") || path.endsWith(".topics") || path.equals("topic"))
        && field.type() != agora.staff.FieldType.PARTS) {
      of.topics().forEach(each -> choices.add(new String[] {each.id(), each.name(language)}));
    } else if (of != null && (path.equals("event") || path.endsWith(".event"))) {
      for (Event event : events(of)) {
        choices.add(new String[] {event.id(), event.title()});
      }
    } else if (of != null && path.endsWith(".image")) {
      pictures(of, text(value), choices);
      if (choices.isEmpty()) {
        return List.of(); // then an address on the web is typed
      }
    } else if (of != null && path.equals("issue")) {
      for (Issue issue : reading.issues().all(of.id()).reversed()) {
        choices.add(new String[] {issue.id(), IssuePages.name(reading.when(of, language), issue)});
      }
    } else if (of != null && path.equals("mailing")) {
      reading.mailings().of(of.id()).reversed().forEach(each -> mailing(of, each.value(), choices));
    } else if (of != null && field.type() == agora.staff.FieldType.MONTH) {
      YearMonth now = YearMonth.from(reading.now().atZone(zone()));
      for (int i = 0; i < MONTHS; i++) {
        choices.add(
            new String[] {
              now.plusMonths(i).toString(), reading.when(of, language).month(now.plusMonths(i))
            });
      }
    } else {
      return List.of();
    }
    boolean many = field.type() == agora.staff.FieldType.TEXTS;
    List<String> chosen =
        many ? Json.asList(value).stream().map(Json::asText).toList() : List.of(text(value));
    Stream<FormField.Option> none =
        many || (field.required() && !text(value).isEmpty())
            ? Stream.of()
            : Stream.of(
                new FormField.Option("", FieldWords.in(language).choose(), text(value).isEmpty()));
    return Stream.concat(
            none,
            choices.stream()
                .map(each -> new FormField.Option(each[0], each[1], chosen.contains(each[0]))))
        .toList();
  }

  private List<Event> events(Club of) {
    if (events == null) {
      events = reading.events().all(of.id());
    }
    return events;
  }

  /** The club's pictures, and one from elsewhere that stands there already. */
  private void pictures(Club of, String stands, List<String[]> choices) {
    if (pictures == null) {
      pictures = PicturePages.shown(reading, of, language);
    }
    for (PicturePages.Shown each : pictures) {
      choices.add(new String[] {reading.publicBaseUrl() + each.path(), each.name()});
    }
    if (!choices.isEmpty()
        && !stands.isEmpty()
        && choices.stream().noneMatch(each -> each[0].equals(stands))) {
      choices.add(new String[] {stands, stands});
    }
  }

  private void mailing(Club of, String id, List<String[]> choices) {
    MailingId.read(id)
        .flatMap(reading.mailings()::find)
        .map(mailing -> mailingName(reading, of, mailing, language))
        .ifPresent(name -> choices.add(new String[] {id, name}));
  }

  /** A mailing in words: what it is, about what, and from when. */
  static String mailingName(Reading reading, Club club, Mailing mailing, Language language) {
    String about =
        reading
            .issues()
            .find(club.id(), mailing.about())
            .map(Issue::subject)
            .or(() -> reading.events().find(club.id(), mailing.about()).map(Event::title))
            .orElse("");
    return "%s%s, %s"
        .formatted(
            OverviewWords.in(language).of(mailing.kind()),
            about.isEmpty() ? "" : ": " + about,
            reading.when(club, language).day(Objects.requireNonNull(mailing.created())));
  }
}
