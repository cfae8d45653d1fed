package agora.rehearsal.rules;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An environment that remembers what was asked for; Lambda's own variables are there too. */
final class AskedVariables extends AbstractMap<String, String> {
  private final Set<String> names = new TreeSet<>();
  private final Map<String, String> values;

  AskedVariables(Map<String, String> values) {
    this.values = values;
  }

  Set<String> names() {
    return names;
  }

  @Override
  public @Nullable String get(@Nullable Object name) {
    String asked = String.valueOf(name);
    names.add(asked);
    return switch (asked) {
      case "AWS_REGION" -> "eu-north-1";
      case "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY" -> "none";
      default -> values.get(asked);
    };
  }

  @Override
  public String getOrDefault(@Nullable Object name, String otherwise) {
    String value = get(name);
    return value == null ? otherwise : value;
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return values.entrySet();
  }
}
