package agora.simulation.aws;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an expression is looked at with: an item as it is, and what its placeholders stand for. */
record Scope(
    Map<String, AttributeValue> item,
    Map<String, String> names,
    Map<String, AttributeValue> values) {

  String name(String written) {
    if (!written.startsWith("#")) {
      return written;
    }
    String name = names.get(written);
    if (name == null) {
      throw MemoryDynamo.invalid(
          "An expression attribute name used in the document path is not defined: " + written);
    }
    return name;
  }

  @Nullable AttributeValue attribute(String written) {
    return item.get(name(written));
  }

  AttributeValue value(String written) {
    AttributeValue value = values.get(written);
    if (value == null) {
      throw MemoryDynamo.invalid("An expression attribute value is not defined: " + written);
    }
    return value;
  }
}
