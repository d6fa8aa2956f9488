package io.claimline.workflow.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param runJobs whether the job executor runs by itself; where time is stepped by hand, due jobs
 *     are run by hand too
 */
@ConfigurationProperties("claimline.engine")
record EngineSettings(@DefaultValue("true") boolean runJobs) {}
