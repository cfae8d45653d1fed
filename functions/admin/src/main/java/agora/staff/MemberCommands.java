package agora.staff;

import agora.audit.Audit;
import agora.clubs.FormerSystem;
import agora.edge.aws.CachedSecret;
import agora.edge.aws.Environment;
import agora.edge.aws.SingleMails;
import agora.edge.aws.Suppression;
import agora.imports.MemberImport;
import agora.members.consents.Consents;
import agora.members.consents.Evidence;
import agora.members.limits.MailLimit;
import agora.members.links.PersonalLinks;
import agora.members.memberships.AddressBook;
import agora.members.memberships.Imports;
import agora.members.memberships.Members;
import agora.members.memberships.Memberships;
import agora.privacy.Erasure;
import agora.privacy.Erasures;
import agora.privacy.Overdue;
import agora.privacy.PersonalData;
import agora.privacy.Replay;
import agora.privacy.Tables;
import agora.privacy.TrackingRemoval;
import agora.privacy.YearOfPrivacy;
import agora.store.Contents;
import agora.tokens.Ids;
import agora.tokens.Keys;
import agora.tokens.Tokens;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** The commands on members. */
final class MemberCommands {

  private MemberCommands() {}

  static List<Command<?>> all(
      Environment env,
      DynamoDbClient dynamo,
      Contents contents,
      FileIntake taking,
      Audit audit,
      InstantSource clock,
      RandomGenerator random) {
    Supplier<Keys> keys = CachedSecret.signing(env, clock, Keys::new);
    Tables tables = Tables.of(env::get, dynamo, contents, keys);
    Content content = Content.in(contents);
    Members members = new Members(dynamo, tables.members());
    AddressBook addresses = new AddressBook(dynamo, tables.members(), keys);
    Consents consents = new Consents(dynamo, tables.consents());
    Evidence evidence = new Evidence(dynamo, tables.consents());
    FormerSystem former = new FormerSystem(contents);
    Ids ids = new Ids(random);
    Memberships memberships = new Memberships(dynamo, tables.members(), consents, keys, ids, clock);
    Supplier<SesV2Client> ses = env.lazy(SesV2Client::builder, "SESV2");
    Suppression suppression = new Suppression(ses);
    SingleMails mails = new SingleMails(ses, env.get("MAIL_DOMAIN"), env.get("CONFIGURATION_SET"));
    return List.of(
        new ListMembers(members),
        new FindMember(addresses),
        new ShowMember(members, addresses),
        new AddMember(
            content,
            memberships,
            new PersonalLinks(new Tokens(keys, clock), clock, env.get("PUBLIC_BASE_URL")),
            mails,
            suppression,
            new MailLimit(dynamo, tables.sessions(), keys, clock),
            env.get("PUBLIC_BASE_URL")),
        new ImportSuppressions(former, addresses, taking, clock),
        new ImportMembers(
            content,
            former,
            new MemberImport.Stores(
                addresses,
                new Erasures(tables),
                evidence,
                new Imports(dynamo, tables.members(), consents, addresses, ids, clock)),
            taking,
            clock),
        new ExportMembers(members, taking.jobs()),
        new PrintConsent(content.clubs(), members, addresses, evidence, clock),
        new ExportMember(members, addresses, new PersonalData(tables, audit), suppression),
        new UnsubscribeMember(
            content, members, addresses, memberships, new TrackingRemoval(tables)),
        new CorrectMember(content, members, addresses, memberships),
        new EraseMember(members, addresses, new Erasure(tables, clock), suppression),
        new ReplayErasures(new Replay(tables, clock)),
        new ListAudit(audit, members, addresses),
        new PrivacyReport(
            content.clubs(),
            new YearOfPrivacy(
                members,
                evidence,
                new Erasures(tables),
                new Overdue(dynamo, tables.members(), tables.consents()),
                audit),
            taking.jobs(),
            clock));
  }
}
