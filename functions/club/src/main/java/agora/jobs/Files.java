package agora.jobs;

/** Where the files of jobs lie in the bucket. */
public final class Files {

  private Files() {}

  /** A file that staff have put there. */
  public static String upload(String club, String file) {
    return "uploads/" + club + "/" + file;
  }

  static String result(String club, String job) {
    return "jobs/" + club + "/" + job + "/result.csv";
  }

  static String part(String club, String job, int number) {
    return "jobs/%s/%s/part-%06d.csv".formatted(club, job, number);
  }
}
