package agora.staff;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Lists the commands, with their fields and where an example of each stands. */
public final class Help implements Command<Help.Listed> {

  private static final CommandSpec ABOUT = CommandSpec.of("help", Role.EVERYBODY).within(Scope.OWN);

  private final List<CommandSpec> others;

  Help(List<CommandSpec> others) {
    this.others = others;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<Listed> run(Input input) {
    return input.then(
        () -> new Outcome.Done<>(new Listed(others.stream().map(Help::described).toList())));
  }

  /** All commands but this one. */
  public record Listed(List<Described> commands) {}

  /**
   * A command.
   *
   * @param fields what each field means
   * @param inputs the same fields as programs read them
   * @param roles who may give it
   * @param example a file
   */
  public record Described(
      String command,
      SequencedMap<String, String> fields,
      List<Row> inputs,
      List<String> roles,
      String example) {}

  /** A field. */
  public record Row(
      String name,
      @JsonSerialize(using = ConstantSerializer.class) FieldType type,
      boolean required,
      String help,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> choices,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Row> fields) {

    static Row of(Field field) {
      return new Row(
          field.name(),
          field.type(),
          field.required(),
          field.help(),
          field.choices(),
          field.fields().stream().map(Row::of).toList());
    }
  }

  private static Described described(CommandSpec about) {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    about.fields().forEach(field -> fields.put(field.name(), field.help()));
    return new Described(
        about.name(),
        fields,
        about.fields().stream().map(Row::of).toList(),
        about.roles().stream().sorted().map(Role::word).toList(),
        "events/" + about.name() + ".json");
  }
}
