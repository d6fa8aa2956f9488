package io.claimline.demo;

import io.claimline.practice.Practices;
import io.claimline.shared.DataFolder;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The simulated world. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@EnableConfigurationProperties(DemoSettings.class)
class DemoConfiguration {

  @Bean
  ScenarioChooser scenarioChooser(DemoSettings settings) {
    return new SeededScenarios(new Chance(settings.seed()));
  }

  @Bean
  SimulatedClearinghouse simulatedClearinghouse(
      DataFolder data, ScenarioChooser chooser, DemoSettings settings, Clock clock) {
    return new SimulatedClearinghouse(data, chooser, settings, clock);
  }

  /** Everything that uses the practices of the demo asks for this bean first. */
  @Bean(initMethod = "found")
  DemoPractices demoPractices(Practices practices, DataFolder data, Clock clock) {
    return new DemoPractices(practices, data, clock);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  SimulatedWorld simulatedWorld(SimulatedClearinghouse clearinghouse) {
    return new SimulatedWorld(clearinghouse);
  }
}
