package agora.console;

import agora.clubs.Club;
import agora.console.words.ScreenFrameWords;
import agora.signin.Staff;
import agora.staff.Role;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every screen.
 *
 * @param place which entry of the menu it is under; empty for none
 * @param staff null on the screens that nobody needs to sign in for
 */
public record ScreenFrame(
    String title,
    String place,
    @Nullable Club club,
    @Nullable Staff staff,
    @Nullable FlashMessage note) {

  /** An entry of the menu. */
  public record Entry(String name, String address, boolean here) {}

  static ScreenFrame of(Visit visit, String title, String place) {
    return new ScreenFrame(
        title, place, visit.club(), visit.staff(), FlashMessage.read(visit.staff().note()));
  }

  /** Without a club, and for whoever comes. */
  static ScreenFrame bare(String title) {
    return new ScreenFrame(title, "", null, null, null);
  }

  /** The places of the club, as far as the role reaches. */
  public List<Entry> menu() {
    Club of = club;
    Staff who = staff;
    if (of == null || who == null) {
      return List.of();
    }
    return Place.ALL.stream()
        .filter(each -> who.grants().hasOneOf(each.roles(), of.id()))
        .map(
            each ->
                new Entry(
                    each.name(), Addresses.club(of.id()) + each.path(), each.name().equals(place)))
        .toList();
  }

  /** What whoever is signed in is called. */
  public String name() {
    return staff == null ? "" : People.called(staff.name());
  }

  /** What is said of who is signed in. */
  public String roles() {
    Staff who = staff;
    if (who == null) {
      return "";
    }
    String roles =
        Arrays.stream(Role.values())
            .sorted(Comparator.reverseOrder())
            .filter(who.grants().in(club == null ? "" : club.id())::contains)
            .map(ScreenFrameWords.DANISH::role)
            .collect(Collectors.joining(", "));
    return roles.isEmpty() ? ScreenFrameWords.DANISH.noRole() : roles;
  }

  public String css() {
    return Asset.SHEET.address();
  }

  public String editor() {
    return Asset.EDITOR.address();
  }

  public String live() {
    return Asset.LIVE.address();
  }

  /** The script that reads the photo of a barcode. */
  public String photo() {
    return Asset.PHOTO.address();
  }

  /** What every form carries. */
  public String act() {
    return staff == null ? "" : staff.act();
  }
}
