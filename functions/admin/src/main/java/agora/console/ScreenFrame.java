package agora.console;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.console.words.ScreenFrameWords;
import agora.console.words.ScriptSentence;
import agora.console.words.ScriptWords;
import agora.edge.lambda.Json;
import agora.edge.web.Request;
import agora.signin.Staff;
import agora.staff.Role;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every screen.
 *
 * @param place which entry of the menu it is under; null for none
 * @param staff null on the screens that nobody needs to sign in for
 * @param here where it can be seen again in another language; empty where it can't
 */
public record ScreenFrame(
    Language language,
    String title,
    @Nullable Place place,
    @Nullable Club club,
    @Nullable Staff staff,
    @Nullable FlashMessage note,
    String here) {

  /** An entry of the menu. */
  public record Entry(String name, String address, boolean here) {}

  static ScreenFrame of(Visit visit, String title, @Nullable Place place) {
    return new ScreenFrame(
        visit.language(),
        title,
        place,
        visit.club(),
        visit.staff(),
        FlashMessage.read(visit.staff().note()),
        ChosenLanguage.here(visit.request()));
  }

  /** Of the page that a place begins with. */
  static ScreenFrame of(Visit visit, Place place) {
    return of(visit, place.called(visit.language()), place);
  }

  /** Without a club, and for whoever comes. */
  static ScreenFrame bare(Request request, String title) {
    return outside(request, title, null, ChosenLanguage.here(request));
  }

  /** Without a club, for somebody who is signed in. */
  static ScreenFrame signedIn(Request request, String title, Staff staff) {
    return outside(request, title, staff, ChosenLanguage.here(request));
  }

  /** Around what was written, which would be lost with the page. */
  static ScreenFrame kept(
      Request request, Function<ScreenFrameWords, String> title, @Nullable Staff staff) {
    Language language = ChosenLanguage.of(request);
    return outside(request, title.apply(ScreenFrameWords.in(language)), staff, "");
  }

  private static ScreenFrame outside(
      Request request, String title, @Nullable Staff staff, String here) {
    return new ScreenFrame(ChosenLanguage.of(request), title, null, null, staff, null, here);
  }

  /** The languages that it can be read in instead. */
  public List<ChosenLanguage.Other> others() {
    return here.isEmpty() ? List.of() : ChosenLanguage.others(language, here);
  }

  /** What its place is called; empty for none. */
  public String placeName() {
    return place == null ? "" : place.called(language);
  }

  /** The places of the club, as far as the role reaches. */
  public List<Entry> menu() {
    Club of = club;
    Staff who = staff;
    if (of == null || who == null) {
      return List.of();
    }
    return Arrays.stream(Place.values())
        .filter(each -> who.grants().hasOneOf(each.roles(), of.id()))
        .map(
            each ->
                new Entry(
                    each.called(language), Addresses.club(of.id()) + each.path(), each == place))
        .toList();
  }

  /** What whoever is signed in is called. */
  public String name() {
    return staff == null ? "" : People.called(staff.name(), language);
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
            .map(ScreenFrameWords.in(language)::role)
            .collect(Collectors.joining(", "));
    return roles.isEmpty() ? ScreenFrameWords.in(language).noRole() : roles;
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

  /** What the scripts say, as JSON by its names. */
  public String words() {
    ScriptWords say = ScriptWords.in(language);
    Map<String, String> words = new LinkedHashMap<>();
    for (ScriptSentence each : ScriptSentence.values()) {
      words.put(each.name(), say.of(each));
    }
    return Json.write(words);
  }

  /** What every form carries. */
  public String act() {
    return staff == null ? "" : staff.act();
  }
}
