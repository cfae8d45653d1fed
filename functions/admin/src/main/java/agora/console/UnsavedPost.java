package agora.console;

import agora.console.words.ScreenFrameWords;
import agora.edge.web.Form;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.signin.Staff;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was posted too late, or shared, is kept on the page, so that nothing that somebody wrote is
 * lost.
 */
final class UnsavedPost {

  private UnsavedPost() {}

  /** For who is not signed in any more: they sign in beside this page, and post it once more. */
  static Response signedOut(Request request) {
    return page(401, ScreenFrame.kept(request, ScreenFrameWords::signedOut, null), request, true);
  }

  /** The same for what a phone shared that is too long to come along through signing in. */
  static Response shared(Request request, IdeaPages.Shared shared) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("link", List.of(shared.link()));
    fields.put("note", List.of(shared.note()));
    return page(
        401,
        ScreenFrame.kept(request, ScreenFrameWords::signInToSave, null),
        request,
        true,
        fields);
  }

  /** For who has signed in since, so that the form is an earlier session's. */
  static Response again(Request request, Staff staff) {
    return page(
        409, ScreenFrame.kept(request, ScreenFrameWords::sendItAgain, staff), request, false);
  }

  private static Response page(int status, ScreenFrame frame, Request request, boolean out) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    Form.of(request).ifPresent(form -> fields.putAll(form.fields()));
    fields.remove("act");
    return page(status, frame, request, out, fields);
  }

  private static Response page(
      int status,
      ScreenFrame frame,
      Request request,
      boolean out,
      Map<String, List<String>> fields) {
    String proxy = request.path("proxy");
    return CommonScreens.html(
        status,
        frame.language(),
        Templates.of(
            "kept",
            Map.of(
                "frame",
                Objects.requireNonNull(frame),
                "fields",
                fields,
                "address",
                proxy.isEmpty() ? "/admin" : "/admin/" + proxy,
                "out",
                out)));
  }
}
