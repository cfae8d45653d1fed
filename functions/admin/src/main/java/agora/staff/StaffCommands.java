package agora.staff;

import agora.audit.Audit;
import agora.clubs.Schedules;
import agora.edge.aws.CachedSecret;
import agora.edge.aws.Environment;
import agora.edge.aws.OneTimeSchedules;
import agora.edge.aws.S3Bucket;
import agora.edge.aws.SingleMails;
import agora.events.MailApprovals;
import agora.events.MailSchedules;
import agora.fetch.LinkCheck;
import agora.insights.Stats;
import agora.issues.Announcements;
import agora.issues.Corrections;
import agora.issues.Ideas;
import agora.issues.IssueSchedule;
import agora.issues.Reviews;
import agora.issues.SentIssues;
import agora.jobs.Jobs;
import agora.librarysite.LibrarySite;
import agora.mailings.BatchClaims;
import agora.mailings.Batches;
import agora.mailings.Mailings;
import agora.mailings.Pace;
import agora.mailings.ScheduleTriggers;
import agora.mailings.SentLinks;
import agora.members.memberships.Members;
import agora.pictures.Pictures;
import agora.privacy.ClubRemoval;
import agora.privacy.Tables;
import agora.proposals.BookProposal;
import agora.proposals.PageProposal;
import agora.store.Contents;
import agora.tickets.KnownCodes;
import agora.tickets.Tickets;
import agora.tokens.Ids;
import agora.tokens.Keys;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The commands with what they stand on. */
public final class StaffCommands {

  private StaffCommands() {}

  /**
   * All of them.
   *
   * @param environment the admin function's
   */
  public static Commands in(Environment environment, InstantSource clock, RandomGenerator random) {
    return in(environment, clock, random, Outside.real(environment, clock));
  }

  /** The same, with another outside. */
  public static Commands in(
      Environment environment, InstantSource clock, RandomGenerator random, Outside outside) {
    DynamoDbClient dynamo = environment.dynamo();
    Supplier<SqsClient> sqs = environment.lazy(SqsClient::builder, "SQS");
    Contents contents = new Contents(dynamo, environment.get("CLUBS_TABLE"));
    Content content = Content.in(contents);
    String publicBaseUrl = environment.get("PUBLIC_BASE_URL");
    String mailDomain = environment.get("MAIL_DOMAIN");
    String members = environment.get("MEMBERS_TABLE");
    String tickets = environment.get("TICKETS_TABLE");
    String mailings = environment.get("MAILINGS_TABLE");
    OneTimeSchedules oneTime = new OneTimeSchedules(environment);
    Schedules schedules = new Schedules(oneTime::put, oneTime::remove);
    IssueDates dates =
        new IssueDates(
            content.clubs(),
            new IssueSchedule(content.clubs(), content.issues(), schedules),
            clock);
    Mailings heads = new Mailings(dynamo, mailings);
    Stats stats = new Stats(dynamo, environment.get("STATS_TABLE"));
    EventDates eventDates =
        new EventDates(
            content.events(),
            new MailSchedules(schedules),
            new MailApprovals(contents),
            heads,
            clock);
    Sending sending = new Sending(heads, sqs, environment.get("PLAN_QUEUE"), mailDomain, clock);
    Ids ids = new Ids(random);
    S3Bucket bucket = S3Bucket.in(environment, "FILES_BUCKET");
    Jobs jobs = new Jobs(dynamo, environment.get("JOBS_TABLE"), ids, clock);
    FileIntake taking = new FileIntake(bucket, jobs, ids);
    SentMailings sent = new SentMailings(heads, stats);
    ScheduleTriggers occasions = new ScheduleTriggers(dynamo, mailings);
    MessageSending telling =
        new MessageSending(
            new Announcements(heads, new SentIssues(heads), content.issues(), occasions),
            stats,
            occasions,
            sending,
            content.clubs(),
            publicBaseUrl);
    EventChange change = new EventChange(content, eventDates, telling);
    BatchClaims claims = new BatchClaims(dynamo, mailings, clock);
    MailingView.Source rows = new MailingView.Source(heads, stats);
    Tickets codes = new Tickets(dynamo, tickets, members, clock, random);
    RenderIssue rendering = new RenderIssue(content, publicBaseUrl);
    Ideas ideas = new Ideas(contents);
    Reviews reviews = new Reviews(contents);
    Supplier<SesV2Client> ses = environment.lazy(SesV2Client::builder, "SESV2");
    SingleMails mails = new SingleMails(ses, mailDomain, environment.get("CONFIGURATION_SET"));
    ColleagueMails colleagues = new ColleagueMails(content.clubs(), mails, publicBaseUrl);
    ApprovalCheck approval =
        new ApprovalCheck(content.clubs(), new Pictures(contents), publicBaseUrl);
    IssueReview review =
        new IssueReview(
            content,
            heads,
            clock,
            publicBaseUrl,
            mailDomain,
            stats,
            new LinkCheck(outside.web(), publicBaseUrl),
            approval);
    List<Command<?>> all =
        new ArrayList<>(
            List.of(
                new ListClubs(content.clubs(), stats, clock),
                new ShowClub(content, stats, clock),
                new SaveLibrary(content, publicBaseUrl),
                new SaveClub(
                    content, dates, new Members(dynamo, members), publicBaseUrl, mailDomain),
                new ShowCalendar(
                    content,
                    new MailApprovals(contents),
                    rows,
                    new Members(dynamo, members),
                    stats,
                    clock),
                new SkipIssue(dates),
                new ShiftIssue(dates),
                new CloseClub(dates),
                new CheckSetup(
                    content,
                    ses,
                    stats,
                    new DomainSetup(outside.dns(), mailDomain, publicBaseUrl),
                    AlarmReceivers.in(environment),
                    AdminSetup.in(environment)),
                new ShowIssue(content, rows, approval, clock),
                new SaveIssue(content, dates, new Pictures(contents), approval),
                new SaveIdea(ideas, ids, clock),
                new ListIdeas(ideas),
                new ProposeBlock(content, new PageProposal(outside.web())),
                new LookUpBook(content, new BookProposal(outside.books())),
                rendering,
                new CheckIssue(content, review),
                new SendTest(content, rendering, mails),
                new AskApproval(content, reviews, colleagues, review),
                new ReturnIssue(content, reviews, colleagues, clock),
                new ApproveIssue(content, review),
                new WithdrawApproval(content, heads, reviews, colleagues, clock),
                new PreviewIssue(content, sending, new Members(dynamo, members)),
                new SendNow(content, sending),
                new UndoMailing(heads, clock),
                new SendCorrection(content, new Corrections(contents), heads, sending),
                new ShowEvent(content, eventDates, codes),
                new SaveEvent(content, eventDates, telling),
                new ImportEvents(content, eventDates, telling, new LibrarySite(outside.web())),
                new ApproveEventMails(content, eventDates),
                new MoveEvent(content, change),
                new CancelEvent(content, change, heads),
                new UncancelEvent(content, change),
                new SendMessage(content, telling),
                new ImportCodes(content, codes, new KnownCodes(dynamo, tickets), taking),
                new ListIssues(content, sent, rows, clock),
                new ListEvents(content, eventDates, stats),
                new MailingReport(
                    content,
                    sent,
                    stats,
                    new Progress(heads, claims, new Pace(dynamo, mailings, clock, random), clock),
                    heads),
                new ListMailings(rows),
                new PauseMailing(sent),
                new ResumeMailing(sent, sqs, environment.get("PLAN_QUEUE")),
                new CancelMailing(sent, clock),
                new ListMissing(
                    sent, new Batches(dynamo, mailings), claims, new Members(dynamo, members)),
                new RetryBatches(
                    sent,
                    claims,
                    sqs,
                    environment.get("SEND_DEAD_LETTERS"),
                    environment.get("SEND_QUEUE")),
                new CorrectLink(sent, new SentLinks(dynamo, mailings, clock))));
    Audit audit =
        new Audit(
            dynamo,
            environment.get("AUDIT_TABLE"),
            CachedSecret.signing(environment, clock, Keys::new),
            ids,
            clock);
    all.addAll(MemberCommands.all(environment, dynamo, contents, taking, audit, clock, random));
    all.addAll(
        List.of(
            new UploadFile(bucket, ids),
            new AddPicture(
                content,
                bucket,
                S3Bucket.in(environment, "PICTURES_BUCKET"),
                new Pictures(contents),
                publicBaseUrl,
                clock),
            new ListPictures(content, new Pictures(contents), publicBaseUrl),
            new ShowJob(jobs, bucket),
            new CancelJob(jobs),
            new ListJobs(jobs)));
    all.add(
        new DeleteClub(
            content,
            new Members(dynamo, members),
            new ClubRemoval(
                Tables.of(
                    environment::get,
                    dynamo,
                    contents,
                    CachedSecret.signing(environment, clock, Keys::new)),
                environment.get("STATS_TABLE")),
            new MailSchedules(schedules),
            jobs,
            clock));
    return new Commands(all, content.clubs(), audit);
  }
}
