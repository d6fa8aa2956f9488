package io.claimline.bench;

import io.claimline.Claimline;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Claimline on a database of its own, with its engine at work and its mail moved by hand. */
final class BenchApplication {

  private BenchApplication() {}

  /**
   * @param folder that keeps all, and is empty
   * @param statements counts what is asked of the database; null for not counting
   */
  static ConfigurableApplicationContext start(Path folder, @Nullable CountedStatements statements) {
    return new SpringApplicationBuilder(Claimline.class)
        .profiles("test")
        .initializers(
            context -> {
              context.getBeanFactory().registerSingleton("noTests", new NoTests());
              if (statements != null) {
                context.getBeanFactory().addBeanPostProcessor(new Counting(statements));
              }
            })
        .run(
            "--claimline.data=" + folder.toAbsolutePath(),
            "--claimline.engine.run-jobs=true",
            "--claimline.database.throw-away=false",
            "--claimline.database.pool-size=16",
            "--server.port=0",
            "--logging.level.root=warn",
            "--logging.level.io.claimline=warn");
  }

  /** The demo, which works by itself. */
  static ConfigurableApplicationContext startDemo(Path folder, String... settings) {
    return new SpringApplicationBuilder(Claimline.class)
        .profiles("demo")
        .initializers(
            context -> context.getBeanFactory().registerSingleton("noTests", new NoTests()))
        .run(
            Stream.concat(
                    Stream.of(
                        "--claimline.data=" + folder.toAbsolutePath(),
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--logging.level.io.claimline=warn"),
                    Stream.of(settings))
                .toArray(String[]::new));
  }

  /** Fixtures of tests lie on the class path too. */
  private static final class NoTests extends TypeExcludeFilter {
    private static final List<String> MARKS =
        List.of(
            "org.springframework.boot.test.context.TestComponent",
            "org.springframework.boot.test.context.TestConfiguration");

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory factory) {
      return MARKS.stream().anyMatch(type.getAnnotationMetadata()::isAnnotated);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof NoTests;
    }

    @Override
    public int hashCode() {
      return NoTests.class.hashCode();
    }
  }

  private record Counting(CountedStatements statements) implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof DataSource source ? statements.counting(source) : bean;
    }
  }
}
