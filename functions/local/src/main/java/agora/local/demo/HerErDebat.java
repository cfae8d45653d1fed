package agora.local.demo;

import agora.local.LocalClub;

/** The club <i>Her er debat</i>: members, past issues with their clicks, and a debate evening whose members' window is open. */
public final class HerErDebat {
  private HerErDebat() {}

  /** Plays the club into an empty stack. */
  public static void play(LocalClub club) {
    club.quiet();
  }
}
