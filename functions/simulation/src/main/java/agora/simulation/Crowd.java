package agora.simulation;

import agora.clubs.Clubs;
import agora.clubs.Language;
import agora.events.Event;
import agora.events.EventMails;
import agora.events.Events;
import agora.events.MailApprovals;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.mailings.Mailing;
import agora.store.Contents;
import agora.testkit.aws.Freedom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Clubs that mail through one account, in virtual time and without mishaps: when the mails of each
 * leave, by the real planner and the real sender. Members are made up as they are read.
 */
public final class Crowd {

  /** When the first club's time is: nine o'clock in Copenhagen. */
  public static final Instant START = World.START;

  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /**
   * How a mailing left.
   *
   * @param due when its time was
   * @param first when its first mail left
   * @param last when its last one did
   */
  public record Left(Instant due, Instant first, Instant last, int mails) {
    /** How long after its time the last mail left. */
    public Duration took() {
      return Duration.between(due, last);
    }

    private Left more(Instant at, int count) {
      return new Left(due, first, at, mails + count);
    }
  }

  private final Map<String, Integer> sizes = new HashMap<>();
  private final Map<String, Instant> due = new HashMap<>();
  private final Map<String, Left> left = new HashMap<>();
  private final TreeMap<Long, Integer> seconds = new TreeMap<>();
  private final World world;
  private final Contents contents;

  /**
   * Clubs without anybody yet.
   *
   * @param rate mails a second that SES takes of the account
   * @param senders how many run at once
   * @param fair whether the queue lets quiet mailings go before noisy ones
   */
  public Crowd(int rate, int senders, boolean fair) {
    Random random = new Random(1);
    this.world =
        new World(
            random,
            Mishaps.none(random, rate),
            concurrency -> senders,
            store -> new LazyMembers(store, sizes, false),
            inOrder(fair));
    this.contents = new Contents(world.dynamo, Functions.TEMPLATE.table("ClubsTable").name());
    world.post.departures = this::departed;
  }

  private static Freedom inOrder(boolean fair) {
    return new Freedom() {
      @Override
      public String id() {
        return NONE.id();
      }

      @Override
      public List<Duration> copies(Duration delay) {
        return NONE.copies(delay);
      }

      @Override
      public int next(int visible) {
        return 0;
      }

      @Override
      public boolean fair() {
        return fair;
      }
    };
  }

  private void departed(String mailing, int count) {
    Instant at = world.agenda.instant();
    seconds.merge(at.getEpochSecond(), count, Integer::sum);
    left.merge(
        mailing,
        new Left(due.getOrDefault(mailing, at), at, at, count),
        (before, _) -> before.more(at, count));
  }

  /**
   * A club whose approved issue leaves so long after the start.
   *
   * @return the id of its mailing
   */
  public String issue(String club, int members, Duration after) {
    Instant at = found(club, members, after);
    Issue draft =
        new Issue(
            club,
            SimulatedClub.ISSUE,
            "December",
            "Nyt",
            List.of(SimulatedClub.article(0, "")),
            null);
    new Issues(contents)
        .save(
            new Issue(
                draft.club(),
                draft.id(),
                draft.subject(),
                draft.preheader(),
                draft.blocks(),
                ContentHash.of(draft)));
    return begins(
        Mailing.id(club, SimulatedClub.ISSUE).value(),
        at,
        "{\"task\":\"issue\",\"club\":\"%s\",\"at\":\"%s\"}".formatted(club, at));
  }

  /** A club that writes to a fifth of its members about an event of the same evening. */
  public String event(String club, int members, Duration after) {
    Instant at = found(club, members, after);
    LocalDate day = LocalDate.ofInstant(at, ZONE);
    Instant starts = at.plus(Duration.ofHours(8));
    Event event =
        new Event(
            club,
            "debat",
            "En aften om byen",
            "Kom.",
            null,
            starts,
            starts.plus(Duration.ofHours(2)),
            "Store Sal",
            0,
            null,
            null,
            null,
            null,
            List.of(LazyMembers.TOPIC),
            new EventMails(
                new EventMails.Note(0, "I aften", "Vi glæder os.", null, null), null, false, false),
            false);
    new Events(contents).save(event);
    new MailApprovals(contents).approve(event, START.minus(Duration.ofDays(1)));
    return begins(
        Mailing.id(club, day + "--events").value(),
        at,
        "{\"task\":\"mails\",\"club\":\"%s\",\"day\":\"%s\",\"at\":\"%s\"}"
            .formatted(club, day, at));
  }

  private Instant found(String club, int members, Duration after) {
    Instant at = START.plus(after);
    sizes.put(club, members);
    new Clubs(contents)
        .save(
            new agora.clubs.Club(
                club,
                "Her er debat",
                "Debat på biblioteket",
                Language.DANISH,
                List.of(),
                new agora.clubs.Club.Sender("Her er debat", "debat", "svar@bibliotek.example"),
                new agora.clubs.Club.Rhythm(1, TIME.format(at.atZone(ZONE)), ZONE.getId()),
                List.of("redaktion@bibliotek.example")));
    return at;
  }

  private String begins(String mailing, Instant at, String call) {
    due.put(mailing, at);
    world.agenda.at(at, () -> world.direct("PlannerFunction", call));
    return mailing;
  }

  /** Lets the time pass, and returns how each mailing left, by its id. */
  public Map<String, Left> until(Duration end) {
    FutureTask<Map<String, Left>> task =
        new FutureTask<>(
            () -> {
              world.agenda.runUntil(START.plus(end));
              return Map.copyOf(left);
            });
    Thread.ofVirtual().start(task); // as the invocations are
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the crowd failed: " + e.getCause(), e);
    }
  }

  /** Items written so far, without members' own rows. */
  public long writes() {
    return world.store.writes();
  }

  /** Mails a second in the fastest minute. */
  public double fastest() {
    return seconds.keySet().stream()
            .mapToInt(
                second ->
                    seconds.subMap(second, second + 60).values().stream()
                        .mapToInt(count -> count)
                        .sum())
            .max()
            .orElse(0)
        / 60.0;
  }
}
