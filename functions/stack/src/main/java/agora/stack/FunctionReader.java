package agora.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a SAM function: SAM's globals first, then its own properties and its events. */
final class FunctionReader {
  private static final Set<String> KNOWN =
      Set.of(
          "FunctionName",
          "Description",
          "CodeUri",
          "Handler",
          "Runtime",
          "Architectures",
          "MemorySize",
          "Timeout",
          "AutoPublishAlias",
          "SnapStart",
          "LoggingConfig",
          "EventInvokeConfig",
          "VersionDescription",
          "Environment",
          "Policies",
          "Role",
          "Events",
          "RecursiveLoop",
          "Tracing",
          "Tags",
          "ReservedConcurrentExecutions",
          "EphemeralStorage",
          "AutoPublishAliasAllProperties",
          "DeadLetterQueue",
          "DeploymentPreference");

  private final Names names;
  private final Path folder;
  private final Map<String, Object> globals;

  FunctionReader(Names names, Path folder, Map<String, Object> globals) {
    this.names = names;
    this.folder = folder;
    for (String section : globals.keySet()) {
      if (!section.equals("Function")) {
        throw new TemplateException(
            "Globals has the section %s, which is not supported.".formatted(section));
      }
    }
    this.globals = Values.map(globals.get("Function"), "Globals.Function");
  }

  /**
   * SAM's merge: mappings key by key, lists one after the other, anything else by the function's
   * own value.
   */
  Map<String, Object> withGlobals(Map<String, Object> own) {
    return Values.map(merge(globals, own), "Globals.Function");
  }

  private static Object merge(Object global, Object own) {
    if (global instanceof Map<?, ?> && own instanceof Map<?, ?>) {
      Map<String, Object> merged = new LinkedHashMap<>(Values.map(global, "Globals"));
      Values.map(own, "Globals")
          .forEach((key, value) -> merged.merge(key, value, FunctionReader::merge));
      return merged;
    }
    if (global instanceof List<?> && own instanceof List<?>) {
      List<Object> merged = new ArrayList<>(Values.list(global, "Globals"));
      merged.addAll(Values.list(own, "Globals"));
      return merged;
    }
    return own;
  }

  void read(String id, Object resolved, Resources resources) {
    Properties properties = Properties.of(id, resolved, KNOWN);
    Map<String, String> environment = new LinkedHashMap<>();
    Values.map(
            properties.in("Environment", Set.of("Variables")).values().get("Variables"),
            id + ".Environment")
        .forEach((name, value) -> environment.put(name, value.toString()));
    Properties async =
        properties.in(
            "EventInvokeConfig",
            Set.of("MaximumRetryAttempts", "MaximumEventAgeInSeconds", "DestinationConfig"));
    Properties failure =
        async
            .in("DestinationConfig", Set.of("OnFailure"))
            .in("OnFailure", Set.of("Type", "Destination"));
    resources.functions.add(
        new Function(
            id,
            names.name(id),
            names.attribute(id, "Arn", id),
            properties.text("Handler"),
            folder.resolve(properties.text("CodeUri")),
            properties.seconds("Timeout", 3),
            properties.number("MemorySize", 128),
            environment,
            properties.list("Policies"),
            failure.maybe("Destination"),
            async.number("MaximumRetryAttempts", 2)));
    Values.map(properties.values().get("Events"), id + ".Events")
        .forEach((name, event) -> event(id, name, event, resources));
  }

  private static void event(String function, String name, Object raw, Resources resources) {
    String where = function + "." + name;
    Properties event = Properties.of(where, raw, Set.of("Type", "Properties"));
    Object properties = event.values().get("Properties");
    switch (event.text("Type")) {
      case "HttpApi" -> resources.routes.add(route(function, where, properties));
      case "SQS" -> resources.queueMappings.add(queue(function, where, properties));
      case "DynamoDB" -> resources.streams.add(stream(function, where, properties));
      case "ScheduleV2" -> resources.schedules.add(schedule(function, name, where, properties));
      default ->
          throw new TemplateException(
              "%s is an event of the type %s, which is not supported."
                  .formatted(where, event.text("Type")));
    }
  }

  private static Route route(String function, String where, @Nullable Object raw) {
    Properties properties =
        Properties.of(
            where,
            raw,
            Set.of("ApiId", "Method", "Path", "Auth", "PayloadFormatVersion", "TimeoutInMillis"));
    if (!properties.text("PayloadFormatVersion", "2.0").equals("2.0")) {
      throw new TemplateException(
          "%s asks for payload format %s, and only 2.0 is supported."
              .formatted(where, properties.text("PayloadFormatVersion")));
    }
    String authorizer = properties.in("Auth", Set.of("Authorizer")).maybe("Authorizer");
    return new Route(
        properties.text("Method", "ANY").toUpperCase(java.util.Locale.ROOT),
        properties.text("Path", "$default"),
        function,
        authorizer == null || authorizer.equals("NONE") ? null : authorizer);
  }

  private static QueueMapping queue(String function, String where, @Nullable Object raw) {
    Properties properties =
        Properties.of(
            where,
            raw,
            Set.of(
                "Queue",
                "BatchSize",
                "MaximumBatchingWindowInSeconds",
                "FunctionResponseTypes",
                "ScalingConfig",
                "Enabled"));
    Properties scaling = properties.in("ScalingConfig", Set.of("MaximumConcurrency"));
    return new QueueMapping(
        function,
        properties.text("Queue"),
        properties.number("BatchSize", 10),
        properties.seconds("MaximumBatchingWindowInSeconds", 0),
        properties.partialBatches(),
        scaling.number("MaximumConcurrency", 10),
        scaling.maybe("MaximumConcurrency") != null);
  }

  private static StreamMapping stream(String function, String where, @Nullable Object raw) {
    Properties properties =
        Properties.of(
            where,
            raw,
            Set.of(
                "Stream",
                "StartingPosition",
                "BatchSize",
                "MaximumBatchingWindowInSeconds",
                "BisectBatchOnFunctionError",
                "MaximumRetryAttempts",
                "FunctionResponseTypes",
                "DestinationConfig",
                "FilterCriteria",
                "MaximumRecordAgeInSeconds",
                "ParallelizationFactor",
                "Enabled"));
    if (!properties.text("StartingPosition").equals("TRIM_HORIZON")) {
      throw new TemplateException(
          "%s starts at %s, and only TRIM_HORIZON is supported."
              .formatted(where, properties.text("StartingPosition")));
    }
    String streamArn = properties.text("Stream");
    String table = streamArn.replaceFirst("^.*:table/", "").replaceFirst("/stream/.*$", "");
    List<String> filters = new ArrayList<>();
    for (Object each : properties.in("FilterCriteria", Set.of("Filters")).list("Filters")) {
      String pattern =
          Properties.of(where + ".FilterCriteria", each, Set.of("Pattern")).text("Pattern");
      EventPatterns.parse(pattern, where);
      filters.add(pattern);
    }
    return new StreamMapping(
        where,
        function,
        table,
        streamArn,
        properties.number("BatchSize", 100),
        properties.seconds("MaximumBatchingWindowInSeconds", 0),
        properties.truth("BisectBatchOnFunctionError"),
        properties.number("MaximumRetryAttempts", -1),
        properties.partialBatches(),
        properties
            .in("DestinationConfig", Set.of("OnFailure"))
            .in("OnFailure", Set.of("Type", "Destination"))
            .maybe("Destination"),
        filters);
  }

  private static Schedule schedule(
      String function, String name, String where, @Nullable Object raw) {
    Properties properties =
        Properties.of(
            where,
            raw,
            Set.of(
                "Name",
                "Description",
                "ScheduleExpression",
                "ScheduleExpressionTimezone",
                "Input",
                "RoleArn",
                "RetryPolicy",
                "DeadLetterConfig",
                "FlexibleTimeWindow",
                "State",
                "OmitName"));
    Properties retry =
        properties.in("RetryPolicy", Set.of("MaximumRetryAttempts", "MaximumEventAgeInSeconds"));
    return new Schedule(
        properties.text("Name", function + name),
        function,
        properties.text("ScheduleExpression"),
        properties.text("ScheduleExpressionTimezone", "UTC"),
        properties.text("Input", "{}"),
        properties.text("RoleArn", ""),
        retry.number("MaximumRetryAttempts", 185),
        Duration.ofSeconds(retry.number("MaximumEventAgeInSeconds", 86_400)),
        properties.in("DeadLetterConfig", Set.of("Arn")).maybe("Arn"));
  }
}
