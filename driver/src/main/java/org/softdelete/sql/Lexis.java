package org.softdelete.sql;

/**
 * The lexical rules of one kind of database, as far as databases differ: data, so that a further
 * one needs no branch here. Without more said they are those of ISO/IEC 9075-2, 5.2 and 5.3, with
 * names of any letters outside ASCII. Immutable.
 */
public final class Lexis {

  private static final int NAME_START = 1;
  private static final int NAME_PART = 2;

  private final boolean backquotedNames;
  private final boolean slashComments;
  private final boolean nestedComments;
  private final boolean escapeStrings;
  private final DollarQuotes dollarQuotes;
  private final boolean unicodeBlanks;
  private final String otherBlanks;
  private final boolean commentsReachReturn;
  private final boolean functionEscapesLoseLetter;
  private final KeywordSet names;

  /** What each character of ASCII may be part of. */
  private final byte[] ascii;

  /** Strings between dollar signs. */
  public enum DollarQuotes {
    /** There are none. */
    NONE,
    /** {@code $$…$$} only. */
    UNTAGGED,
    /** {@code $tag$…$tag$} as well. */
    TAGGED
  }

  private Lexis(Builder said) {
    backquotedNames = said.backquotedNames;
    slashComments = said.slashComments;
    nestedComments = said.nestedComments;
    escapeStrings = said.escapeStrings;
    dollarQuotes = said.dollarQuotes;
    unicodeBlanks = said.unicodeBlanks;
    otherBlanks = said.otherBlanks;
    commentsReachReturn = said.commentsReachReturn;
    functionEscapesLoseLetter = said.functionEscapesLoseLetter;
    names = said.names;
    ascii = classesOfAscii(said.letters);
  }

  /** Rules to which more can be said. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whether a back quote encloses a name. */
  public boolean hasBackquotedNames() {
    return backquotedNames;
  }

  /** Whether {@code //} begins a comment that ends with its line. */
  public boolean hasSlashComments() {
    return slashComments;
  }

  /** Whether a bracketed comment can hold another one. */
  public boolean nestsComments() {
    return nestedComments;
  }

  /** Whether {@code E'…'} is a string in which a backslash escapes. */
  public boolean hasEscapeStrings() {
    return escapeStrings;
  }

  /** Which strings between dollar signs there are. */
  public DollarQuotes dollarQuotes() {
    return dollarQuotes;
  }

  /**
   * Whether a comment that ends with its line ends at the next carriage return, however many line
   * feeds come before it; and at the next line feed only where no carriage return follows.
   */
  public boolean letsCommentsReachReturn() {
    return commentsReachReturn;
  }

  /** Whether {@code {fn x…}} without a parenthesis behind it loses its first character. */
  boolean functionEscapesLoseLetter() {
    return functionEscapesLoseLetter;
  }

  /** Whether a word that spells {@code keyword} is that, and not a name like any other. */
  public boolean hasKeyword(Keyword keyword) {
    return !names.contains(keyword);
  }

  boolean isNameStart(char c) {
    return c < 0x80 ? (ascii[c] & NAME_START) != 0 : !isBlank(c);
  }

  boolean isNamePart(char c) {
    return c < 0x80 ? (ascii[c] & NAME_PART) != 0 : !isBlank(c);
  }

  /** Whether {@code c} parts words. */
  public boolean isBlank(char c) {
    return c <= ' '
        || (c >= 0x80
            && ((unicodeBlanks && Character.isSpaceChar(c)) || otherBlanks.indexOf(c) >= 0));
  }

  private static byte[] classesOfAscii(String letters) {
    byte[] classes = new byte[0x80];
    for (char c = 0; c < 0x80; c++) {
      boolean letter =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || letters.indexOf(c) >= 0;
      boolean digit = c >= '0' && c <= '9';
      classes[c] = (byte) (letter ? NAME_START | NAME_PART : digit || c == '$' ? NAME_PART : 0);
    }
    return classes;
  }

  /** Collects what a database has beside the standard's rules. Not thread-safe. */
  public static final class Builder {

    private boolean backquotedNames;
    private boolean slashComments;
    private boolean nestedComments;
    private boolean escapeStrings;
    private DollarQuotes dollarQuotes = DollarQuotes.NONE;
    private boolean unicodeBlanks;
    private String otherBlanks = "";
    private boolean commentsReachReturn;
    private String letters = "";
    private boolean functionEscapesLoseLetter;
    private KeywordSet names = KeywordSet.of();

    private Builder() {}

    /** A back quote encloses a name. */
    public Builder backquotedNames() {
      backquotedNames = true;
      return this;
    }

    /** {@code //} begins a comment that ends with its line. */
    public Builder slashComments() {
      slashComments = true;
      return this;
    }

    /** A bracketed comment can hold another one. */
    public Builder nestedComments() {
      nestedComments = true;
      return this;
    }

    /** {@code E'…'} is a string in which a backslash escapes. */
    public Builder escapeStrings() {
      escapeStrings = true;
      return this;
    }

    /** There are strings between dollar signs, of this kind. */
    public Builder dollarQuotes(DollarQuotes kind) {
      dollarQuotes = kind;
      return this;
    }

    /** Blanks outside ASCII part words, too, those that break no line among them. */
    public Builder unicodeBlanks() {
      unicodeBlanks = true;
      return this;
    }

    /** These characters outside ASCII part words, too. */
    public Builder blanks(String characters) {
      otherBlanks = characters;
      return this;
    }

    /** A comment that ends with its line reaches the next carriage return, if one follows. */
    public Builder commentsReachReturn() {
      commentsReachReturn = true;
      return this;
    }

    /** These characters of ASCII stand in names as letters do. */
    public Builder letters(String characters) {
      letters = characters;
      return this;
    }

    /** The driver cuts the first character off what {@code {fn …}} holds and is no call. */
    public Builder functionEscapesLoseLetter() {
      functionEscapesLoseLetter = true;
      return this;
    }

    /** Words that are keywords elsewhere and names here. */
    public Builder namesNotKeywords(Keyword... words) {
      names = KeywordSet.of(words);
      return this;
    }

    /** The rules. */
    public Lexis build() {
      return new Lexis(this);
    }
  }
}
