package io.claimline.workflow.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import io.claimline.page.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * What each role may do in the engine, the whole of it; rights on single tasks come with candidacy
 * and assignment.
 *
 * <p>Practices are kept apart by tenants, not here.
 */
@Component
class EngineRights {

  private static final List<String> AT_WORK =
      Stream.of(Role.BILLER, Role.SUPERVISOR, Role.MANAGER).map(Role::id).toList();
  private static final List<String> LEADS =
      Stream.of(Role.SUPERVISOR, Role.MANAGER).map(Role::id).toList();

  private final AuthorizationService authorizations;

  EngineRights(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  /** Makes the roles' rights exactly these; what an earlier version granted is withdrawn. */
  void establish(Set<String> filters) {
    List<Grant> grants = grants(filters);
    grants.forEach(this::establish);
    for (String group : AT_WORK) {
      authorizations.createAuthorizationQuery().groupIdIn(group).list().stream()
          .filter(found -> isOurs(found) && grants.stream().noneMatch(grant -> isFor(grant, found)))
          .forEach(surplus -> authorizations.deleteAuthorization(surplus.getId()));
    }
  }

  private static List<Grant> grants(Set<String> filters) {
    List<Grant> grants = new ArrayList<>();
    for (String group : AT_WORK) {
      grants.add(on(Resources.APPLICATION, group, "tasklist", Permissions.ACCESS));
      filters.forEach(id -> grants.add(on(Resources.FILTER, group, id, Permissions.READ)));
    }
    grants.add(
        on(Resources.PROCESS_DEFINITION, Role.BILLER.id(), ANY, ProcessDefinitionPermissions.READ));
    for (String group : LEADS) {
      grants.add(on(Resources.APPLICATION, group, "cockpit", Permissions.ACCESS));
      grants.add(
          on(
              Resources.PROCESS_DEFINITION,
              group,
              ANY,
              ProcessDefinitionPermissions.READ,
              ProcessDefinitionPermissions.READ_INSTANCE,
              ProcessDefinitionPermissions.READ_HISTORY,
              ProcessDefinitionPermissions.READ_TASK,
              ProcessDefinitionPermissions.TASK_WORK,
              ProcessDefinitionPermissions.TASK_ASSIGN,
              ProcessDefinitionPermissions.RETRY_JOB));
      grants.add(
          on(
              Resources.DECISION_DEFINITION,
              group,
              ANY,
              Permissions.READ,
              Permissions.READ_HISTORY));
      grants.add(on(Resources.DECISION_REQUIREMENTS_DEFINITION, group, ANY, Permissions.READ));
      grants.add(on(Resources.DEPLOYMENT, group, ANY, Permissions.READ));
    }
    for (Resource resource : Resources.values()) {
      grants.add(on(resource, Groups.CAMUNDA_ADMIN, ANY, Permissions.ALL));
    }
    return grants;
  }

  private static Grant on(Resource resource, String group, String id, Permission... permissions) {
    return new Grant(group, resource, id, Arrays.asList(permissions));
  }

  private void establish(Grant grant) {
    Authorization found =
        authorizations
            .createAuthorizationQuery()
            .groupIdIn(grant.group())
            .resourceType(grant.on())
            .resourceId(grant.id())
            .authorizationType(AUTH_TYPE_GRANT)
            .singleResult();
    Authorization authorization =
        found == null ? authorizations.createNewAuthorization(AUTH_TYPE_GRANT) : found;
    authorization.setGroupId(grant.group());
    authorization.setResource(grant.on());
    authorization.setResourceId(grant.id());
    authorization.setPermissions(grant.permissions().toArray(Permission[]::new));
    authorizations.saveAuthorization(authorization);
  }

  /** Rights on tasks and on the group itself are the engine's own book-keeping. */
  private static boolean isOurs(Authorization found) {
    return Stream.of(Resources.TASK, Resources.HISTORIC_TASK, Resources.GROUP, Resources.TENANT)
        .noneMatch(resource -> resource.resourceType() == found.getResourceType());
  }

  private static boolean isFor(Grant grant, Authorization found) {
    return grant.group().equals(found.getGroupId())
        && grant.on().resourceType() == found.getResourceType()
        && grant.id().equals(found.getResourceId());
  }
}
