package agora.staff;

import agora.audit.ReadingPurpose;
import agora.audit.Subject;
import agora.checks.Cpr;
import agora.checks.Fault;
import agora.checks.Problem;
import agora.checks.Texts;
import agora.checks.WebAddress;
import agora.clubs.Language;
import agora.compose.Prose;
import agora.edge.lambda.Json;
import agora.ids.Id;
import agora.ids.MailingId;
import agora.ids.MemberId;
import agora.members.Member;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A command's fields, read by name and type. What is wrong is gathered with the field's path, and a
 * harmless value stands in for it: a command looks at {@link #errors} before it uses any.
 */
public final class Input {

  private static final String NOTHING = "-";

  /** The language of the answer. */
  static final String LANGUAGE = "language";

  /** The same, where a command has a language for something else. */
  static final String ANSWER_LANGUAGE = "answerLanguage";

  /** What every command takes, beside its own fields. */
  private static final Set<String> EVERYWHERE = Set.of("command", LANGUAGE, ANSWER_LANGUAGE);

  /** Taken for granted by all commands that have it. */
  private static final String DRY_RUN = "dryRun";

  /** Ids that the audit has elsewhere. */
  private static final Set<String> UNTOLD = Set.of("club", "member");

  /** Where a list goes on, as an answer had it: within what DynamoDB takes for a key. */
  private static final Pattern CURSOR = Pattern.compile("[!-~]{1,300}");

  /** Later times have more than four digits in their year, and don't sort as texts. */
  private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

  private final Map<String, @Nullable Object> fields;
  private final Map<String, Field> declared;
  private final Actor actor;
  private final String path;
  private final List<Fault> errors;
  private final List<Input> nested = new ArrayList<>();
  private final List<Subject> subjects = new ArrayList<>();

  private Input(
      Map<String, @Nullable Object> fields,
      List<Field> declared,
      Actor actor,
      String path,
      List<Fault> errors) {
    this.fields = fields;
    this.declared =
        declared.stream()
            .collect(
                Collectors.toMap(
                    Field::name, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    this.actor = actor;
    this.path = path;
    this.errors = errors;
  }

  /** The fields of a command, as somebody gives it. */
  static Input of(CommandSpec about, Map<String, @Nullable Object> fields, Actor actor) {
    return new Input(fields, about.fields(), actor, "", new ArrayList<>());
  }

  /** Who gives the command. */
  Actor actor() {
    return actor;
  }

  /** A member's data is read or changed: the audit says so, however the command ends. */
  void concerns(Member member) {
    subjects.add(new Subject(member.club(), member.id()));
  }

  /** The same of whoever is a member of a club. */
  void concernsEverybody(String club) {
    subjects.add(Subject.everybody(club));
  }

  /** Whose data was read or changed. */
  List<Subject> subjects() {
    return List.copyOf(subjects);
  }

  /**
   * What members' data is read for; null where nobody says. Who is signed in must say it: on the
   * command line programs read, and who may run them is told by the account.
   */
  @Nullable ReadingPurpose purpose() {
    String word = declared.containsKey(Field.PURPOSE) ? optional(Field.PURPOSE) : null;
    ReadingPurpose purpose = word == null ? null : ReadingPurpose.of(word).orElse(null);
    if (word != null && purpose == null) {
      error(Field.PURPOSE, new Problem.NoneOf(ReadingPurpose.WORDS));
    }
    return purpose;
  }

  /** Refuses whoever is signed in and does not say what members' data is read for. */
  void asksForPurpose() {
    boolean asked = declared.containsKey(Field.PURPOSE) && actor.way() != Actor.Way.COMMAND_LINE;
    if (asked && isAbsent(Field.PURPOSE)) {
      error(Field.PURPOSE, new Problem.Needed());
    }
  }

  /** Whether the command shall only show what it would do. */
  boolean isTry() {
    return declared.containsKey(DRY_RUN) && !Boolean.FALSE.equals(fields.get(DRY_RUN));
  }

  /** The ids of what the command is about, beside its club and members. */
  String about() {
    return declared.values().stream()
        .filter(field -> field.type() == FieldType.ID && !UNTOLD.contains(field.name()))
        .flatMap(field -> Stream.ofNullable(idIfAny(field.name())))
        .collect(Collectors.joining(" "));
  }

  /** The language in which they are answered. */
  Language answerLanguage() {
    String name = declared.containsKey(LANGUAGE) ? ANSWER_LANGUAGE : LANGUAGE;
    return Language.of(fields.get(name) instanceof String code ? code : null);
  }

  /** A text that must be there, and not blank. */
  String text(String name) {
    String text = optional(name);
    if (text == null && !wrong(name)) {
      error(name, new Problem.Needed());
    }
    return text == null ? "" : text;
  }

  /** A text, stripped; null where it is absent or blank. */
  @Nullable String optional(String name) {
    Object value = value(name);
    if (value instanceof String text) {
      String stored = Texts.withoutForbidden(text).strip();
      if (isFree(name) && !wrong(name) && Cpr.isIn(stored)) {
        error(name, new Problem.HasCpr());
      }
      return stored.isBlank() ? null : stored;
    }
    return value == null ? null : noText(name);
  }

  /** Whether somebody writes there what they like: not the number of a book, nor a file. */
  private boolean isFree(String name) {
    FieldType type = declared(name).type();
    return type == FieldType.TEXT || type == FieldType.MARKDOWN;
  }

  /** The id of something of the club's, which must be there; one that names nothing otherwise. */
  String id(String name) {
    String id = text(name);
    if (Id.isOne(id)) {
      return id;
    }
    return id.isEmpty() ? NOTHING : otherwise(name, new Problem.NoId(), NOTHING);
  }

  /** The id of something, where the field has one; what is wrong with it is not said here. */
  @Nullable String idIfAny(String name) {
    return fields.get(name) instanceof String text && Id.isOne(text.strip()) ? text.strip() : null;
  }

  /** Whether a field is given, if only to be emptied. */
  boolean has(String name) {
    return value(name) != null;
  }

  /** The id of something of the club's; null where it is absent. */
  @Nullable String optionalId(String name) {
    return value(name) == null ? null : id(name);
  }

  /** The mailing that must be named; one that never was otherwise. */
  MailingId mailing() {
    return MailingId.of(id("mailing"));
  }

  /** The member that is named by their id; null where nobody is. */
  @Nullable MemberId member() {
    String id = optionalId("member");
    return id == null ? null : MemberId.of(id);
  }

  /** Where a list goes on; empty at its beginning. */
  String cursor(String name) {
    String text = textOr(name, "");
    if (!text.isEmpty() && !CURSOR.matcher(text).matches()) {
      error(name, new Problem.NoCursor());
    }
    return text;
  }

  /**
   * An address on the web as it is stored: in ASCII, with its host in lower case. What is none
   * stays as it is, so that whoever checks it names it. Null where it is absent.
   */
  @Nullable String address(String name) {
    String typed = optional(name);
    return typed == null ? null : WebAddress.of(typed).map(WebAddress::text).orElse(typed);
  }

  /** Markdown: an error where a reader would not get to see a part of it. */
  String markdown(String name, String otherwise) {
    String text = textOr(name, otherwise);
    for (String link : Prose.unshowable(text)) {
      error(name, new Problem.Unseen(link.length() > 100 ? link.substring(0, 100) + "…" : link));
    }
    return text;
  }

  private @Nullable String noText(String name) {
    error(name, new Problem.NoText());
    return null;
  }

  String textOr(String name, String otherwise) {
    String text = optional(name);
    return text == null ? otherwise : text;
  }

  /** What a field names by its word; null where it is absent. */
  <E extends Enum<E>> @Nullable E choice(String name, Class<E> among) {
    String word = declared(name).required() ? text(name) : textOr(name, "");
    if (word.isEmpty()) {
      return null;
    }
    return Arrays.stream(among.getEnumConstants())
        .filter(each -> ConstantSerializer.of(each).equals(word))
        .findFirst()
        .orElseGet(
            () -> otherwise(name, new Problem.NoneOf(ConstantSerializer.words(among)), null));
  }

  /** The same, or another where it is absent. */
  <E extends Enum<E>> E choiceOr(String name, E otherwise) {
    return Objects.requireNonNullElse(choice(name, otherwise.getDeclaringClass()), otherwise);
  }

  /** A language by its code; null where the field is absent. */
  @Nullable Language language(String name) {
    String code = optional(name);
    return code == null ? null : language(name, code).orElse(null);
  }

  /** Languages by their codes, none of them twice. */
  List<Language> languages(String name) {
    List<String> codes = texts(name);
    Set<Language> languages = new LinkedHashSet<>();
    for (int i = 0; i < codes.size(); i++) {
      String field = name + "[" + i + "]";
      if (!language(field, codes.get(i)).map(languages::add).orElse(true)) {
        error(field, new Problem.Twice());
      }
    }
    return List.copyOf(languages);
  }

  private Optional<Language> language(String field, String code) {
    Optional<Language> language = Language.known(code);
    if (language.isEmpty()) {
      error(field, new Problem.NoneOf(Language.codes()));
    }
    return language;
  }

  /** A whole number that must be there. */
  int whole(String name) {
    if (value(name) instanceof Integer number) {
      return number;
    }
    return otherwise(name, new Problem.NoWhole(), 0);
  }

  /** A whole number, or another where there is none. */
  int wholeOr(String name, int otherwise) {
    return value(name) == null ? otherwise : whole(name);
  }

  /** A whole number; null where there is none. */
  @Nullable Integer optionalWhole(String name) {
    return isAbsent(name) ? null : Integer.valueOf(whole(name));
  }

  boolean flag(String name, boolean otherwise) {
    Object value = value(name);
    if (value instanceof Boolean flag) {
      return flag;
    }
    return value == null ? otherwise : otherwise(name, new Problem.NoFlag(), otherwise);
  }

  /** A point in time that must be there. */
  @Nullable Instant optionalInstant(String name) {
    return optional(name) == null ? null : instant(name);
  }

  Instant instant(String name) {
    String text = text(name);
    try {
      Instant at = text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
      if (!at.isBefore(Instant.EPOCH) && at.isBefore(END)) {
        return at;
      }
    } catch (DateTimeParseException e) {
      // named below
    }
    return otherwise(name, new Problem.NoTime(), Instant.EPOCH);
  }

  /** A list of texts; empty where there is none. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    List<?> list = list(name);
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof String text) {
        texts.add(Texts.withoutForbidden(text).strip());
      } else {
        error(name + "[" + i + "]", new Problem.NoText());
      }
    }
    return List.copyOf(texts);
  }

  /** A nested object that must be there. */
  Input object(String name) {
    if (!(value(name) instanceof Map<?, ?>)) {
      error(name, new Problem.NeedsFields());
      return new Input(
          Map.of(), declared(name).fields(), actor, path + name + ".", new ArrayList<>());
    }
    return nested(fields.get(name), name);
  }

  /** A nested object; null where it is absent. */
  @Nullable Input optionalObject(String name) {
    return value(name) == null ? null : object(name);
  }

  /** A nested object that may be absent: then all its fields are. */
  Input part(String name) {
    return value(name) == null ? nested(Map.of(), name) : object(name);
  }

  /** A list of nested objects; empty where there is none. */
  List<Input> objects(String name) {
    List<Input> objects = new ArrayList<>();
    List<?> list = list(name);
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof Map<?, ?> map) {
        objects.add(nested(map, name + "[" + i + "]"));
      } else {
        error(name + "[" + i + "]", new Problem.NeedsFields());
      }
    }
    return objects;
  }

  /** Adds what a command found wrong with a value. */
  <T extends @Nullable Object> T otherwise(String name, Problem problem, T standIn) {
    error(name, problem);
    return standIn;
  }

  /**
   * All that is wrong with the fields, and what a check found besides: not with a field that is
   * wrong already, since a stand-in took its place.
   */
  List<Fault> errors(List<Fault> found) {
    List<Fault> all = new ArrayList<>(errors());
    found.stream()
        .filter(fault -> errors.stream().noneMatch(each -> isWithin(fault.field(), each.field())))
        .forEach(all::add);
    return List.copyOf(all);
  }

  private static boolean isWithin(String field, String whole) {
    return field.equals(whole) || field.startsWith(whole + ".") || field.startsWith(whole + "[");
  }

  /** What a command does with its fields, unless something is wrong with them. */
  <R extends Record> Outcome<R> then(Supplier<Outcome<R>> command) {
    List<Fault> errors = errors();
    return errors.isEmpty() ? command.get() : Outcome.invalid(errors);
  }

  /** All that is wrong, with fields that are missing and those that nobody asked for. */
  List<Fault> errors() {
    for (String name : path.isEmpty() ? List.of(LANGUAGE, ANSWER_LANGUAGE) : List.<String>of()) {
      Object language = declared.containsKey(name) ? null : fields.get(name);
      if (language != null
          && !(language instanceof String code && Language.known(code).isPresent())) {
        error(name, new Problem.NoneOf(Language.codes()));
      }
    }
    for (Field field : declared.values()) {
      if (field.required() && isAbsent(field.name()) && !wrong(field.name())) {
        error(field.name(), new Problem.Needed());
      }
    }
    for (String name : fields.keySet()) {
      if (!declared.containsKey(name) && !(path.isEmpty() && EVERYWHERE.contains(name))) {
        error(name, new Problem.Unknown(List.copyOf(declared.keySet())));
      }
    }
    nested.forEach(Input::errors);
    return List.copyOf(errors);
  }

  private List<?> list(String name) {
    Object value = value(name);
    return value == null || value instanceof List<?>
        ? Json.asList(value)
        : otherwise(name, new Problem.NoList(), List.of());
  }

  private Input nested(@Nullable Object value, String name) {
    Input input =
        new Input(
            Json.asMap(value),
            declared(name.replaceFirst("\\[.*", "")).fields(),
            actor,
            path + name + ".",
            errors);
    nested.add(input);
    return input;
  }

  private @Nullable Object value(String name) {
    declared(name);
    return fields.get(name);
  }

  /** What a command reads it has declared, or help would not name it. */
  private Field declared(String name) {
    Field field = declared.get(name);
    if (field == null) {
      throw new IllegalStateException("not declared: " + path + name);
    }
    return field;
  }

  private boolean isAbsent(String name) {
    Object value = fields.get(name);
    return value == null
        || (value instanceof String text && Texts.withoutForbidden(text).isBlank());
  }

  private boolean wrong(String name) {
    return errors.stream().anyMatch(error -> error.field().equals(path + name));
  }

  void error(String name, Problem problem) {
    errors.add(new Fault(path + name, problem));
  }
}
