package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.lambda.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever staff type, they are answered: with a result, or with what to mend. The commands come
 * from the registry, their fields from the files of {@code events/} and from a list of what people
 * and programs have sent elsewhere. {@code -Dstaff.commands=20000 -Dstaff.seed=2} tries more and
 * others.
 */
final class HostileStaffTest {

  private static final int COMMANDS = Integer.getInteger("staff.commands", 400);
  private static final int SEED = Integer.getInteger("staff.seed", 1);

  private final Random random = new Random(SEED);

  @Test
  void noCommandIsAnsweredThatItWentWrongOnOurSide() {
    Map<String, Integer> statuses = new TreeMap<>();
    try (Staff staff = new Staff()) {
      List<Map<String, @Nullable Object>> all = commands(staff);
      aClub(staff);
      for (int i = 0; i < COMMANDS; i++) {
        Map<String, @Nullable Object> command = hostile(all.get(i % all.size()));
        Map<String, @Nullable Object> answer = staff.asks(Json.write(command).replace('\'', ' '));
        boolean done = Boolean.TRUE.equals(answer.get("ok"));
        String status = done ? "200" : String.valueOf(answer.get("status"));
        statuses.merge(status, 1, Integer::sum);
        assertTrue(ANSWERS.contains(status), () -> shortened(command) + " → " + answer);
        if (i % 200 == 199) { // what came through has changed the club
          staff.dynamo.clear();
          aClub(staff);
        }
      }
    }
    assertTrue(statuses.getOrDefault("200", 0) > COMMANDS / 20, "some come through: " + statuses);
    assertTrue(statuses.getOrDefault("422", 0) > COMMANDS / 5, "many do not: " + statuses);
  }

  /** The control: what nobody foresaw is told from a refusal. */
  @Test
  void aStoreThatIsGoneIsAnsweredAs500() {
    try (Staff staff = new Staff()) {
      staff.dynamo.close();
      assertEquals(500, staff.sends("list-clubs").get("status"));
    }
  }

  private static String shortened(Map<String, @Nullable Object> command) {
    String text = Json.write(command);
    return text.length() > 3_000 ? text.substring(0, 3_000) + "…" : text;
  }

  private static void aClub(Staff staff) {
    List.of("save-club", "save-event", "save-issue", "import-suppressions", "import-members")
        .forEach(staff::sends);
    UnderWay.begin(staff).close();
  }

  private static List<Map<String, @Nullable Object>> commands(Staff staff) {
    return asList(asMap(staff.sends("help").get("result")).get("commands")).stream()
        .map(each -> asMap(each))
        .toList();
  }

  /** A file's command with some fields changed, left out or added. */
  private Map<String, @Nullable Object> hostile(Map<String, @Nullable Object> about) {
    String name = String.valueOf(about.get("command"));
    Map<String, @Nullable Object> command = new LinkedHashMap<>(read(Staff.file(name)));
    List<Map<String, @Nullable Object>> fields = inputs(about);
    int changes = fields.isEmpty() ? 0 : 1 + random.nextInt(Math.min(4, fields.size()));
    for (int i = 0; i < changes; i++) {
      change(command, fields.get(random.nextInt(fields.size())));
    }
    if (random.nextInt(20) == 0) {
      command.put(text(), value());
    }
    command.put("command", name);
    return command;
  }

  private void change(Map<String, @Nullable Object> into, Map<String, @Nullable Object> field) {
    String name = String.valueOf(field.get("name"));
    List<Map<String, @Nullable Object>> parts = asListOfMaps(field.get("fields"));
    if (!parts.isEmpty() && random.nextInt(4) > 0) {
      into.put(name, nested(into.get(name), parts, "parts".equals(field.get("type"))));
      return;
    }
    switch (random.nextInt(10)) {
      case 0 -> into.remove(name);
      case 1, 2, 3 -> into.put(name, value());
      default -> into.put(name, typed(String.valueOf(field.get("type"))));
    }
  }

  private @Nullable Object nested(
      @Nullable Object stands, List<Map<String, @Nullable Object>> parts, boolean list) {
    if (!list) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>(asMap(stands));
      change(object, parts.get(random.nextInt(parts.size())));
      return object;
    }
    List<@Nullable Object> objects = new ArrayList<>(asList(stands));
    if (objects.isEmpty() || random.nextInt(5) == 0) {
      objects.add(random.nextBoolean() ? new LinkedHashMap<>() : value());
    }
    int at = random.nextInt(objects.size());
    Map<String, @Nullable Object> object = new LinkedHashMap<>(asMap(objects.get(at)));
    change(object, parts.get(random.nextInt(parts.size())));
    objects.set(at, object);
    return objects;
  }

  /** Near to what the field wants. */
  private @Nullable Object typed(String type) {
    return switch (type) {
      case "whole" -> random.nextInt(3) == 0 ? random.nextInt() : random.nextInt(-2, 40);
      case "flag" -> random.nextBoolean();
      case "texts" -> List.of(text(), text());
      case "time" -> pick(TIMES);
      case "local-time", "month" -> pick(DAYS);
      case "id", "cursor" -> pick(IDS);
      case "address" -> pick(ADDRESSES);
      case "mail" -> pick(MAILS);
      case "lines" -> lines();
      default -> text();
    };
  }

  private String lines() {
    StringBuilder lines =
        new StringBuilder(
            pick(
                List.of(
                    "code\n",
                    "address,reason\n",
                    "address;name;language;topics;consent_date;consent_source;consent_text\n",
                    "address,name,language,topics,consent_date,consent_source,consent_text\n",
                    "\uFEFFcode,code\n",
                    "")));
    int rows = random.nextInt(6);
    for (int i = 0; i < rows; i++) {
      for (int cell = random.nextInt(9); cell > 0; cell--) {
        lines.append(random.nextInt(4) == 0 ? pick(TIMES) : text()).append(pick(BETWEEN));
      }
      lines.append('\n');
    }
    return lines.toString();
  }

  private String text() {
    return switch (random.nextInt(12)) {
      case 0 -> pick(IDS);
      case 1 -> pick(ADDRESSES);
      case 2 -> pick(MAILS);
      case 3 -> pick(DAYS);
      case 4 -> pick(TEXTS).repeat(random.nextInt(1, 300));
      case 5 -> random.nextInt(30) == 0 ? "å".repeat(230_000) : "Æ";
      default -> pick(TEXTS);
    };
  }

  /** Anything that JSON can say. */
  private @Nullable Object value() {
    return switch (random.nextInt(14)) {
      case 0 -> null;
      case 1 -> random.nextInt();
      case 2 -> random.nextLong();
      case 3 -> random.nextDouble() * 1e300;
      case 4 -> random.nextBoolean();
      case 5 -> List.of();
      case 6 -> List.of(text(), random.nextInt(), List.of(Map.of()));
      case 7 -> Map.of();
      case 8 -> Map.of(text(), text(), "id", 1);
      case 9 -> "";
      case 10 -> List.of(Map.of("id", text()), "x");
      default -> text();
    };
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private static Map<String, @Nullable Object> read(String json) {
    try {
      return Json.object(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Map<String, @Nullable Object>> inputs(Map<String, @Nullable Object> about) {
    return asListOfMaps(about.get("inputs"));
  }

  private static List<Map<String, @Nullable Object>> asListOfMaps(@Nullable Object list) {
    return asList(list).stream().map(each -> asMap(Objects.requireNonNull(each))).toList();
  }

  private static final List<String> ANSWERS = List.of("200", "404", "409", "422");

  private static final List<String> BETWEEN = List.of(",", ";", "\t", "\"", ",\"", "\",", "\r");

  private static final List<String> IDS =
      List.of(
          "her-er-debat",
          "2026-12",
          "hvem-lytter-byraadet-til",
          "her-er-debat_2026-12",
          "l1",
          "m0",
          "ADDR#her-er-debat",
          "mailings#her-er-debat",
          "a#b",
          "..",
          "-",
          "--",
          "æøå",
          "x".repeat(200),
          "x".repeat(201),
          "x".repeat(2_100),
          "a b",
          "%00",
          "{{x}}",
          " ",
          "99999999999999999999");

  private static final List<String> TIMES =
      List.of(
          "2026-12-10T18:00:00Z",
          "2026-12-09T18:00:00Z",
          "0000-01-01T00:00:00Z",
          "-999999999-01-01T00:00:00Z",
          "+999999999-12-31T23:59:59.999999999Z",
          "+1000000000-12-31T23:59:59Z",
          "9999-12-31T23:59:59Z",
          "1969-12-31T23:59:59Z",
          "2026-02-30T00:00:00Z",
          "2026-12-10",
          "2026-12-10T18:00:00+01:00",
          "nu");

  private static final List<String> DAYS =
      List.of(
          "2026-12",
          "2027-01",
          "2026-13",
          "0000-00",
          "9999-12",
          "+999999999-12",
          "2026-12-03T10:00",
          "2026-12-03T02:30",
          "2020-01-01T10:00",
          "9999-12-31T23:59",
          "-999999999-01-01T00:00",
          "2026-12-03T10:00:00.000000001",
          "09:00",
          "24:00",
          "00:00",
          "Europe/Copenhagen",
          "+18:00");

  private static final List<String> ADDRESSES =
      List.of(
          "https://www.bibliotek.example/",
          "Https://BIBLIOTEK.example/a b",
          "http://[::1]/",
          "https://",
          "https:///x",
          "https://x.example:99999/",
          "https://xn--.example/",
          "https://bücher.example/?q=ø&æ=%zz#€",
          "https://x.example/" + "a".repeat(2_500),
          "javascript:alert(1)",
          "//x",
          "mailto:a@x.example");

  private static final List<String> MAILS =
      List.of(
          "ida@borger.example",
          "ivar@borger.example",
          "Navn <ida@borger.example>",
          "ida@straße.example",
          "ida@xn--a.dk",
          "@",
          "a@b",
          "ida@" + "x".repeat(260) + ".example",
          "\u00a0ida@borger.example\u200b",
          "ida@borger.example,ivar@borger.example");

  private static final List<String> TEXTS =
      List.of(
          "Vi ses på torsdag",
          "",
          " ",
          "\u0000",
          "\uFFFE",
          "\uD800",
          "😀",
          "{{name}} }}",
          "<script>alert(1)</script>",
          "=cmd|' /C calc'!A0",
          "linje\nlinje\r\n",
          "010190-1234",
          "[x](javascript:1) ![y](z)",
          "# \n> ".repeat(40),
          "[".repeat(500),
          "*".repeat(500),
          "\u202Eomvendt",
          "demokrati",
          "klima",
          "da",
          "en",
          "yes",
          "#8a2f1f",
          "active",
          "unsubscribed");
}
