package agora.rehearsal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.rehearsal.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/** What must be true of every stack. */
@FunctionalInterface
interface Rule {
  /** A sentence for each thing that is wrong, beginning with the logical id of what to mend. */
  List<String> findings(Stack stack);

  /** Fails unless the real template keeps the rule, and a broken copy is found out. */
  default void holdsUnless(Consumer<ObjectNode> broken, String finding) {
    assertEquals("", String.join("\n", findings(Stack.REAL)));
    finds(broken, finding);
  }

  /** Fails unless the rule says so of a changed copy of the template. */
  default void finds(Consumer<ObjectNode> change, String finding) {
    List<String> findings = findings(Stack.REAL.with(change));
    assertTrue(findings.contains(finding), () -> "found: " + String.join("\n", findings));
  }

  /** The properties of a resource, to change them. */
  static ObjectNode properties(ObjectNode template, String id) {
    return object(template, "/Resources/" + id + "/Properties");
  }

  /** What is at a place of the template, to change it. */
  static ObjectNode object(ObjectNode template, String pointer) {
    JsonNode found = template.at(pointer);
    if (found.isObject()) {
      return (ObjectNode) found;
    }
    throw new IllegalArgumentException("nothing at " + pointer);
  }

  /** Takes a resource out of the template. */
  static Consumer<ObjectNode> without(String id) {
    return template -> {
      if (object(template, "/Resources").remove(id) == null) {
        throw new IllegalArgumentException("the template has no " + id);
      }
    };
  }
}
