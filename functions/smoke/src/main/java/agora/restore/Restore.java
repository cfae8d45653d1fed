package agora.restore;

import agora.smoke.Failed;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * Copies what the tables of the stack that {@code -Dstack=} and {@code -Dregion=} name have lost
 * from those that were restored beside them, with the credentials of the environment. See
 * docs/breach-and-restore.md: what has to be done before and after is told there.
 */
public final class Restore {

  private Restore() {}

  @SuppressWarnings("SystemOut") // for who restores
  public static void main(String[] arguments) {
    String stack = System.getProperty("stack", "");
    String region = System.getProperty("region", "");
    if (stack.isBlank() || stack.startsWith("$") || region.isBlank() || region.startsWith("$")) {
      System.err.println(
          "Name the stack: mvn -Psmoke -Dsmoke.program=agora.restore.Restore -Dstack=agora"
              + " -Dregion=eu-north-1");
      System.exit(1);
    }
    SdkHttpClient http = UrlConnectionHttpClient.create();
    Region there = Region.of(region);
    try (http;
        var formation = CloudFormationClient.builder().region(there).httpClient(http).build();
        var dynamo = DynamoDbClient.builder().region(there).httpClient(http).build()) {
      run(names(stack, formation), dynamo, InstantSource.system(), System.out::println);
    } catch (Failed e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Copies from each restored table that is there.
   *
   * @param names of the stack's tables, by their logical ids
   * @param told hears of each table, and of who must leave once more
   * @throws Failed where there is nothing to copy from, or a table is still being restored
   */
  public static void run(
      Map<String, String> names,
      DynamoDbClient dynamo,
      InstantSource clock,
      Consumer<String> told) {
    for (String table : Restored.NEVER) {
      String name = Restored.name(names.getOrDefault(table, table));
      if (isThere(name, dynamo)) {
        throw new Failed(
            name + " must not be there: delete it, and see docs/breach-and-restore.md");
      }
    }
    CopyBack copy = new CopyBack(dynamo, clock);
    int tables = 0;
    for (String table : Restored.TABLES) {
      String to = names.getOrDefault(table, table);
      if (isThere(Restored.name(to), dynamo)) {
        tables++;
        CopyBack.Copied copied = copy.copy(Restored.name(to), to);
        told.accept(
            "%s: %d rows brought back, %d were there, %d had expired"
                .formatted(table, copied.copied(), copied.kept(), copied.expired()));
      }
    }
    if (tables == 0) {
      throw new Failed("there is no table called …-restored of this stack here");
    }
    new LeftSince(
            dynamo,
            names.getOrDefault("MembersTable", "MembersTable"),
            names.getOrDefault("ConsentsTable", "ConsentsTable"))
        .all()
        .forEach(
            left ->
                told.accept(
                    "%s: %s left at %s, and must leave once more by unsubscribe-member"
                        .formatted(left.club(), left.email(), left.at())));
  }

  private static Map<String, String> names(String stack, CloudFormationClient formation) {
    Map<String, String> names = new HashMap<>();
    try {
      formation
          .describeStackResources(get -> get.stackName(stack))
          .stackResources()
          .forEach(each -> names.put(each.logicalResourceId(), each.physicalResourceId()));
    } catch (CloudFormationException e) {
      throw new Failed("there is no stack %s here: %s".formatted(stack, e.getMessage()), e);
    }
    return names;
  }

  private static boolean isThere(String table, DynamoDbClient dynamo) {
    try {
      TableStatus status = dynamo.describeTable(get -> get.tableName(table)).table().tableStatus();
      if (status != TableStatus.ACTIVE) {
        throw new Failed(table + " is still being restored: wait until it is ACTIVE");
      }
      return true;
    } catch (ResourceNotFoundException e) {
      return false;
    }
  }
}
