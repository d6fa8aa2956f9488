package io.claimline.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Gives the engine its processes, decisions and forms when the application starts: all of them in
 * one deployment if any changed, nothing if none did.
 *
 * <p>A resource is named by its folder and file name, the same from a jar and from a build folder,
 * so that a restart from elsewhere is no new version.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

  static final String NAME = "claimline";

  private static final Logger log = LoggerFactory.getLogger(ModelDeployment.class);
  private static final Map<String, String> PATTERNS =
      Map.of(
          "processes/*.bpmn", "processes/", "processes/*.dmn", "processes/", "forms/*", "forms/");

  private final RepositoryService repository;
  private final ResourcePatternResolver resources;

  ModelDeployment(RepositoryService repository) {
    this.repository = repository;
    this.resources = new PathMatchingResourcePatternResolver();
  }

  @Override
  public void afterSingletonsInstantiated() {
    deploy(onClassPath());
  }

  /** Deploys the files by name unless the latest deployment holds exactly these. */
  void deploy(Map<String, byte[]> files) {
    if (files.isEmpty() || isDeployed(files)) {
      return;
    }
    DeploymentBuilder deployment = repository.createDeployment().name(NAME);
    files.forEach(
        (name, bytes) -> deployment.addInputStream(name, new java.io.ByteArrayInputStream(bytes)));
    log.info(
        "Deployed {} processes, decisions and forms as {}",
        files.size(),
        deployment.deploy().getId());
  }

  private boolean isDeployed(Map<String, byte[]> files) {
    Optional<String> latest =
        repository
            .createDeploymentQuery()
            .deploymentName(NAME)
            .orderByDeploymentTime()
            .desc()
            .listPage(0, 1)
            .stream()
            .map(Deployment::getId)
            .findFirst();
    return latest.isPresent()
        && List.copyOf(files.keySet())
            .equals(repository.getDeploymentResourceNames(latest.get()).stream().sorted().toList())
        && files.entrySet().stream()
            .allMatch(
                file -> Arrays.equals(file.getValue(), deployed(latest.get(), file.getKey())));
  }

  private byte[] deployed(String deployment, String name) {
    try (InputStream content = repository.getResourceAsStream(deployment, name)) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TreeMap<String, byte[]> onClassPath() {
    TreeMap<String, byte[]> files = new TreeMap<>();
    try {
      for (Map.Entry<String, String> pattern : PATTERNS.entrySet()) {
        for (Resource resource :
            resources.getResources(
                ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX + pattern.getKey())) {
          if (resource.isReadable() && resource.getFilename() != null) {
            files.put(
                pattern.getValue() + resource.getFilename(), resource.getContentAsByteArray());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
