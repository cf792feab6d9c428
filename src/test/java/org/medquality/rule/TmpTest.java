package org.medquality.rule;
import java.util.*; import org.junit.jupiter.api.Test; import java.nio.file.*;
class TmpTest { @Test void t() throws Exception {
  Map<String,String> src=RuleFiles.read(Path.of("rules"));
  long t0=System.nanoTime(); List<Rule> rules=RuleBook.read(src); System.out.println((System.nanoTime()-t0)/1e6+" ms read "+rules.size());
  t0=System.nanoTime(); CompiledRules c=CompiledRules.compile(rules); System.out.println((System.nanoTime()-t0)/1e6+" ms compile "+c.models());
}}
