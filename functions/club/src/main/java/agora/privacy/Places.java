package agora.privacy;

import agora.issues.Issue;
import agora.issues.Issues;
import agora.mailings.Batches;
import agora.mailings.Batches.Place;
import agora.mailings.Deliveries;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.members.Member;
import java.util.List;
import java.util.TreeSet;

/** The mailings that a member is a recipient of, sent or only planned, with the name used there. */
final class Places {

  private final Issues issues;
  private final Mailings mailings;
  private final Batches batches;
  private final Deliveries deliveries;

  Places(Tables tables) {
    this.issues = new Issues(tables.contents());
    this.mailings = new Mailings(tables.dynamo(), tables.mailings());
    this.batches = new Batches(tables.dynamo(), tables.mailings());
    this.deliveries = new Deliveries(tables.dynamo(), tables.deliveries());
  }

  List<Place> of(Member member) {
    TreeSet<String> ids = new TreeSet<>();
    for (Issue issue : issues.all(member.club())) {
      ids.add(Mailing.id(member.club(), issue.id()));
    }
    deliveries.of(member.id()).forEach(row -> ids.add(row.required("sk")));
    return ids.stream()
        .flatMap(id -> mailings.find(id).stream())
        .filter(mailing -> mailing.club().equals(member.club()))
        .flatMap(mailing -> batches.placeOf(mailing.id(), mailing.batches(), member.id()).stream())
        .toList();
  }
}
