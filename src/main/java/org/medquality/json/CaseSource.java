package org.medquality.json;
import java.io.InputStream; import java.nio.file.Path; import java.time.Instant; import java.util.*; import java.util.stream.Stream; import org.jspecify.annotations.Nullable; import org.medquality.casefile.CaseFile;
/** s. */
public final class CaseSource { private CaseSource(){}
 /** s. */ public sealed interface Item { /** s. */ String source(); /** s. */ int line(); }
 /** s. */ public record Read(String source,int line,CaseFile file) implements Item {}
 /** s. */ public record Rejected(String source,int line,@Nullable String caseId,List<CaseError> errors) implements Item {}
 /** s. */ public static Stream<Item> open(Path p,@Nullable Instant i){return Stream.of();}
 /** s. */ public static Stream<Item> open(InputStream p,@Nullable Instant i){return Stream.of();}
}
