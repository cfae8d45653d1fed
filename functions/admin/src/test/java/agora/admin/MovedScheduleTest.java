package agora.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.testkit.StandIns;
import org.junit.jupiter.api.Test;

class MovedScheduleTest {

  @Test
  void aClubThatIsSavedWithAnotherDayMovesTheScheduleThatItHas() {
    try (Staff staff = new Staff()) {
      String club = Staff.file("save-club");
      staff.asks(club);
      assertEquals(
          true, staff.asks(club.replace("\"dayOfMonth\": 1", "\"dayOfMonth\": 15")).get("ok"));
      StandIns.Asked last = staff.aws.asked.getLast();
      assertEquals("PUT /schedules/issue-her-er-debat", last.what());
      assertTrue(last.body().contains("at(2026-12-15T09:00:00)"), last.body());
    }
  }
}
