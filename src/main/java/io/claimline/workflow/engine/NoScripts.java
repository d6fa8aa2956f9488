package io.claimline.workflow.engine;

import java.util.ArrayList;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.jspecify.annotations.Nullable;

/**
 * Knows no script language, not even those whose engines lie on the class path: a model's script
 * fails when it is run. Decision tables in FEEL do not come by here.
 */
final class NoScripts implements ScriptEngineResolver {

  @Override
  public void addScriptEngineFactory(ScriptEngineFactory factory) {
    throw new UnsupportedOperationException("scripts are switched off");
  }

  @Override
  public ScriptEngineManager getScriptEngineManager() {
    return new ScriptEngineManager(null) {
      @Override
      public java.util.List<ScriptEngineFactory> getEngineFactories() {
        return new ArrayList<>();
      }
    };
  }

  @Override
  public @Nullable ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
    return null;
  }
}
