package agora.privacy;

import agora.members.queues.DueEvidence;
import agora.members.queues.DueMembers;
import agora.members.queues.DueQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What should be gone and is not: memberships and evidence whose day has passed without the daily
 * job having looked at them. None, as long as that job runs.
 */
public final class Overdue {

  /** The job looks daily; a day that it missed is not yet a fault. */
  public static final Duration PATIENCE = Duration.ofDays(2);

  private final DueMembers members;
  private final DueEvidence evidence;

  public Overdue(DynamoDbClient dynamo, String membersTable, String consentsTable) {
    this.members = new DueMembers(dynamo, membersTable);
    this.evidence = new DueEvidence(dynamo, consentsTable);
  }

  long memberships(String club, Instant now) {
    return count(members.of(club, DueQueue.MEMBERSHIP, "", now.minus(PATIENCE)));
  }

  long evidence(String club, Instant now) {
    return count(evidence.of(club, "", now.minus(PATIENCE)));
  }

  private static long count(Iterator<?> entries) {
    long count = 0;
    for (; entries.hasNext(); entries.next()) {
      count++;
    }
    return count;
  }
}
