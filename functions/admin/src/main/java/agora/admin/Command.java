package agora.admin;

import java.util.LinkedHashMap;
import java.util.Map;

/** Something that staff can have done. */
interface Command {

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
