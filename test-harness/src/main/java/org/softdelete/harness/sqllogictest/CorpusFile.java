package org.softdelete.harness.sqllogictest;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;

/**
 * A test file of the corpus, which comes as a jar on the class path. Immutable.
 *
 * @param path its path inside the corpus: {@code random/expr/slt_good_0.test}
 * @param size its size in bytes
 */
record CorpusFile(String path, long size) {

  private static final String ROOT = "test/";

  /**
   * The files whose path starts with {@code prefix}, sorted by path.
   *
   * @throws IOException if the corpus cannot be read
   */
  static List<CorpusFile> startingWith(String prefix) throws IOException {
    JarURLConnection corpus = (JarURLConnection) resource("select1.test").openConnection();
    // The jar is closed here, so it must not be one that others get from the cache.
    corpus.setUseCaches(false);
    try (JarFile jar = corpus.getJarFile()) {
      return jar.stream()
          .filter(entry -> entry.getName().endsWith(".test"))
          .filter(entry -> entry.getName().startsWith(ROOT + prefix))
          .map(entry -> new CorpusFile(entry.getName().substring(ROOT.length()), entry.getSize()))
          .sorted(Comparator.comparing(CorpusFile::path))
          .toList();
    }
  }

  /** Its content; to be closed by the caller. */
  InputStream open() throws IOException {
    return resource(path).openStream();
  }

  private static URL resource(String path) throws IOException {
    URL url = CorpusFile.class.getClassLoader().getResource(ROOT + path);
    if (url == null) {
      throw new FileNotFoundException(
          "The corpus has no file %s; is net.hydromatic:sql-logic-test on the class path?"
              .formatted(path));
    }
    return url;
  }
}
