package agora.restore;

import java.util.List;

/** The stack's tables, by their logical ids, as a restore has to tell them apart. */
public final class Restored {

  /** What a restore may bring back, members before what hangs on them. */
  public static final List<String> TABLES =
      List.of(
          "ClubsTable",
          "MembersTable",
          "ConsentsTable",
          "MailingsTable",
          "DeliveriesTable",
          "ClicksTable",
          "TicketsTable",
          "StatsTable",
          "LedgerTable",
          "AuditTable");

  /**
   * What it must not: erasures are what a copy has forgotten; links for one use would be good for
   * another; jobs would begin anew; and staff sign in again.
   */
  public static final List<String> NEVER =
      List.of("ErasuresTable", "SessionsTable", "JobsTable", "StaffSessionsTable");

  private Restored() {}

  /** What the runbook has restored tables called. */
  public static String name(String table) {
    return table + "-restored";
  }
}
