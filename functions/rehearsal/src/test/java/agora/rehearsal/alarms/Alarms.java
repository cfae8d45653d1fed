package agora.rehearsal.alarms;

import agora.rehearsal.Stack;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The template's alarms, as CloudWatch would judge them by one period's data: what it makes of log
 * lines, by its embedded metric format and by the stack's metric filters, and what AWS's services
 * report.
 */
record Alarms(Stack stack) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A value of a metric; dimensions are empty for all that log lines make. */
  record Datum(String namespace, String metric, Map<String, String> dimensions, double value) {}

  /** The alarms that these lines set off. */
  Set<String> ringing(List<String> lines) {
    List<Datum> data = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("{")) {
        JsonNode json = read(line);
        embedded(json, data);
        filtered(json, data);
      }
    }
    return ringingFor(data);
  }

  Set<String> ringingFor(List<Datum> data) {
    Set<String> ringing = new TreeSet<>();
    stack
        .ofType("AWS::CloudWatch::Alarm")
        .forEach(
            (id, alarm) -> {
              if (rings(alarm, data)) {
                ringing.add(id);
              }
            });
    return ringing;
  }

  private static boolean rings(JsonNode alarm, List<Datum> data) {
    Map<String, String> dimensions = new java.util.TreeMap<>();
    for (JsonNode each : alarm.path("Dimensions")) {
      dimensions.put(each.path("Name").asText(), each.path("Value").asText());
    }
    double sum =
        data.stream()
            .filter(each -> each.namespace().equals(alarm.path("Namespace").asText()))
            .filter(each -> each.metric().equals(alarm.path("MetricName").asText()))
            .filter(each -> each.dimensions().equals(dimensions))
            .mapToDouble(Datum::value)
            .sum();
    double threshold = alarm.path("Threshold").asDouble();
    return alarm.path("ComparisonOperator").asText().equals("GreaterThanThreshold")
        ? sum > threshold
        : sum >= threshold && sum > 0;
  }

  /** A count without dimensions has one empty set of them; a set of names is another metric. */
  private static void embedded(JsonNode line, List<Datum> data) {
    for (JsonNode directive : line.at("/_aws/CloudWatchMetrics")) {
      for (JsonNode metric : directive.path("Metrics")) {
        String name = metric.path("Name").asText();
        for (JsonNode set : directive.path("Dimensions")) {
          Map<String, String> dimensions = new java.util.TreeMap<>();
          set.forEach(key -> dimensions.put(key.asText(), line.path(key.asText()).asText()));
          data.add(
              new Datum(
                  directive.path("Namespace").asText(),
                  name,
                  dimensions,
                  line.path(name).asDouble()));
        }
      }
    }
  }

  private void filtered(JsonNode line, List<Datum> data) {
    for (JsonNode filter : stack.ofType("AWS::Logs::MetricFilter").values()) {
      if (matches(filter.path("FilterPattern").asText(), line)) {
        for (JsonNode made : filter.path("MetricTransformations")) {
          data.add(
              new Datum(
                  made.path("MetricNamespace").asText(),
                  made.path("MetricName").asText(),
                  Map.of(),
                  made.path("MetricValue").asDouble()));
        }
      }
    }
  }

  private static final Pattern TERM = Pattern.compile("\\$([.a-zA-Z]+) (=|!=) \"([^\"]*)\"");

  /** A filter's pattern for JSON: terms that all must hold, each of a field that is there. */
  private static boolean matches(String pattern, JsonNode line) {
    if (!pattern.matches("\\{ " + TERM + "( && " + TERM + ")* }")) {
      throw new IllegalArgumentException("This check can't read the pattern " + pattern);
    }
    return TERM.matcher(pattern)
        .results()
        .allMatch(
            (MatchResult term) -> {
              JsonNode value = line.at(term.group(1).replace('.', '/'));
              return value.isTextual()
                  && is(value.asText(), term.group(3)) == term.group(2).equals("=");
            });
  }

  /** An asterisk at a pattern's end stands for the rest. */
  private static boolean is(String value, String pattern) {
    return pattern.endsWith("*")
        ? value.startsWith(pattern.substring(0, pattern.length() - 1))
        : value.equals(pattern);
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(line, e);
    }
  }
}
