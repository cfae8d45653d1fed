package agora.admin;

import java.util.LinkedHashMap;
import java.util.Map;

/** Something that staff can have done. */
interface Command {

  /** What commands that save a content in place of another say of their field {@code version}. */
  String VERSION =
      "the version that was read, as lists and answers have it; where it is given, the command is"
          + " refused if somebody has saved since";

  /** As it stands in the field {@code command}. */
  String name();

  /** Its fields and what each means, for help. */
  Map<String, String> fields();

  Outcome run(Input input);

  /** Fields in the order in which they are given: name, meaning, name, meaning. */
  static Map<String, String> described(String... namesAndMeanings) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndMeanings.length; i += 2) {
      fields.put(namesAndMeanings[i], namesAndMeanings[i + 1]);
    }
    return fields;
  }
}
