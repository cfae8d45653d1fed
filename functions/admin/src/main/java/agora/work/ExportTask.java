package agora.work;

import agora.jobs.Jobs;
import agora.members.Member;
import agora.members.memberships.Members;
import agora.sheets.CellWriter;
import agora.staff.MemberView;
import agora.staff.Segment;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** Writes the members of a segment. */
final class ExportTask implements Task {

  private final Segment segment;
  private final Iterator<Member> members;
  private final int part;

  /**
   * @param part how many members are looked at for a part
   */
  ExportTask(Jobs.Held job, Members members, int part) {
    this.segment = Segment.of(job.job().order());
    this.members = members.all(job.job().club(), job.progress().cursor()).iterator();
    this.part = part;
  }

  @Override
  public String heading() {
    return CellWriter.danish().row(MemberView.COLUMNS).toString();
  }

  @Override
  public Optional<Part> next() {
    CellWriter text = CellWriter.danish();
    String last = "";
    long looked = 0;
    long written = 0;
    while (looked < part && members.hasNext()) {
      Member member = members.next();
      last = member.id().value();
      looked++;
      if (segment.has(member)) {
        text.row(MemberView.of(member).cells());
        written++;
      }
    }
    return looked == 0
        ? Optional.empty()
        : Optional.of(new Part(last, looked, Map.of("written", written), text.toString()));
  }
}
