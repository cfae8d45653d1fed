package agora.rehearsal.permissions;

import agora.rehearsal.Stack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What functions do against what they may.
 *
 * @param rows one for each function, action and allowed resource, and for each use that nothing
 *     allows
 */
record Matrix(List<Row> rows) {

  /**
   * @param used how many different calls of the tests it was for
   */
  record Row(String function, String action, String resource, int used, boolean allowed) {
    String finding() {
      return allowed
          ? "%s may %s on %s, and no test ever does: take it out of its policy, or test it."
              .formatted(function, action, resource)
          : "%s does %s on %s, and its role does not allow it."
              .formatted(function, action, resource);
    }
  }

  static Matrix of(Stack stack, Collection<Use> uses) {
    List<Row> rows = new ArrayList<>();
    Role.ofFunctions(stack)
        .forEach(
            (function, role) -> {
              List<Use> own = uses.stream().filter(use -> use.function().equals(function)).toList();
              for (Statement statement : role.own()) {
                if (statement.allows() && !servesLambda(statement)) {
                  granted(function, statement, own, rows);
                }
              }
              own.stream()
                  .filter(use -> !role.allows(use))
                  .map(use -> new Row(function, use.action(), use.resource(), 1, false))
                  .forEach(rows::add);
            });
    return new Matrix(rows);
  }

  /** Reading queues and streams, and giving up a call, is Lambda's: no function does it itself. */
  private static boolean servesLambda(Statement statement) {
    return statement.policy().equals("serves-lambda")
        || statement.policy().contains("EventInvokeConfigOnFailure");
  }

  private static void granted(
      String function, Statement statement, List<Use> uses, List<Row> rows) {
    for (String action : statement.actions()) {
      for (String resource : statement.resources()) {
        int used =
            (int) uses.stream().filter(use -> statement.isUsedBy(action, resource, use)).count();
        rows.add(new Row(function, action, resource, used, true));
      }
    }
  }

  List<String> findings() {
    return rows.stream()
        .filter(row -> !row.allowed() || row.used() == 0)
        .map(Row::finding)
        .sorted()
        .toList();
  }

  /**
   * A table to read: function, action, resource, and how many different calls of tests needed it.
   */
  String table() {
    Map<String, List<Row>> byFunction =
        rows.stream()
            .collect(Collectors.groupingBy(Row::function, TreeMap::new, Collectors.toList()));
    StringBuilder text = new StringBuilder();
    byFunction.forEach(
        (function, own) -> {
          text.append(function).append('\n');
          own.stream()
              .map(
                  row ->
                      "  %-36s %-74s %s%n"
                          .formatted(
                              row.action(),
                              row.resource().replaceFirst("^arn:aws:([a-z]+):[^:]*:[^:]*:", "$1 "),
                              row.allowed() ? "allowed, used " + row.used() : "NOT ALLOWED"))
              .sorted()
              .forEach(text::append);
        });
    return text.toString();
  }
}
