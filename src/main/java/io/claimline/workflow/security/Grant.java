package io.claimline.workflow.security;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** A right of a group on one kind of thing. */
record Grant(String group, Resource on, String id, List<Permission> permissions) {}
