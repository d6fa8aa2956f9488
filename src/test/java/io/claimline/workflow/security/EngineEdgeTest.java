package io.claimline.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.Browser;
import io.claimline.Browser.Answer;
import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.page.Role;
import io.claimline.page.Staff;
import io.claimline.shared.PracticeScope;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The outer wall: what a stranger and a biller can do to the running server over HTTP. */
@ClaimlineTest
class EngineEdgeTest {

  private static final String JUEL = "${''.getClass().forName('java.lang.Runtime').getRuntime()}";

  @LocalServerPort private int port;
  @Autowired private Staff staff;
  @Autowired private Database database;
  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private FilterService filters;
  @Autowired private IdentityService identity;

  private final String key = "p" + UUID.randomUUID();
  private long practice;
  private long other;
  private String deployment = "";
  private String task = "";
  private String foreignTask = "";
  private String foreignInstance = "";

  private final ExecutorService eightAtOnce = Executors.newFixedThreadPool(8);

  @AfterEach
  void noneAtOnce() {
    eightAtOnce.shutdownNow();
  }

  @BeforeEach
  void aTaskInEachOfTwoPractices() {
    practice = database.practice();
    other = database.practice();
    deployment =
        repository
            .createDeployment()
            .addModelInstance(
                key + ".bpmn",
                Bpmn.createExecutableProcess(key)
                    .startEvent()
                    .userTask("look")
                    .camundaCandidateGroups("biller")
                    .endEvent()
                    .done())
            .deploy()
            .getId();
    task = taskOf(start(practice));
    foreignInstance = start(other);
    foreignTask = taskOf(foreignInstance);
  }

  @AfterEach
  void nothingStays() {
    repository.deleteDeployment(deployment, true);
  }

  // ---- legitimate work

  @Test
  @DisplayName("A biller finds a task in the team's list, claims, hands back and completes it")
  void legitimateWork() {
    Browser biller = as(Role.BILLER);
    String list = filterNamed("My team's tasks").getId();

    assertThat(
            biller
                .engine("POST", "filter/" + list + "/list?firstResult=0&maxResults=50", "{}")
                .body())
        .contains(task);
    assertThat(biller.engine("GET", "task/" + task + "/form", "").status()).isEqualTo(200);
    assertThat(claim(biller, task).status()).isEqualTo(204);
    assertThat(
            biller
                .engine(
                    "POST",
                    "filter/"
                        + filterNamed("My tasks").getId()
                        + "/list?firstResult=0&maxResults=50",
                    "{}")
                .body())
        .contains(task);
    assertThat(biller.engine("POST", "task/" + task + "/unclaim", "").status()).isEqualTo(204);
    assertThat(claim(biller, task).status()).isEqualTo(204);
    assertThat(complete(biller, task, "{}").status()).isEqualTo(204);
    assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
  }

  @ParameterizedTest
  @DisplayName("Tasklist is for those at work, Cockpit for leads, Admin for administrators")
  @CsvSource({
    "BILLER, 200, 403, 403",
    "SUPERVISOR, 200, 200, 403",
    "MANAGER, 200, 200, 403",
    "PRACTICE_USER, 403, 403, 403"
  })
  void applications(Role role, int tasklist, int cockpit, int admin) {
    Browser browser = as(role);

    assertThat(browser.get("/camunda/app/tasklist/default/").status()).isEqualTo(tasklist);
    assertThat(browser.get("/camunda/app/cockpit/default/").status()).isEqualTo(cockpit);
    assertThat(browser.get("/camunda/app/admin/default/").status()).isEqualTo(admin);
    assertThat(
            browser
                .api("POST", "cockpit/plugin/base/default/incident?maxResults=50", "{}")
                .status())
        .isEqualTo(cockpit);
  }

  @Test
  @DisplayName("Pages asked for at the same time each bear the nonce that their header names")
  void nonces() {
    Browser biller = as(Role.BILLER);
    List<CompletableFuture<Boolean>> pages =
        IntStream.range(0, 300)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () -> bearsItsNonce(biller.get("/camunda/app/tasklist/default/")),
                        eightAtOnce))
            .toList();

    assertThat(pages.stream().map(CompletableFuture::join)).containsOnly(true);
  }

  private static boolean bearsItsNonce(Browser.Answer page) {
    Matcher nonce =
        Pattern.compile("'nonce-([^']+)'").matcher(page.header("Content-Security-Policy"));
    return nonce.find() && page.body().contains("nonce=\"" + nonce.group(1) + "\"");
  }

  @Test
  @DisplayName("An administrator opens Admin")
  void adminApplication() {
    String admin = "a" + key.substring(1, 9);
    staff.add(admin, "Ada", Browser.PASSWORD, true);
    Browser browser = new Browser(port).at(admin);

    assertThat(browser.get("/camunda/app/admin/default/").status()).isEqualTo(200);
    assertThat(browser.engine("GET", "user?maxResults=50", "").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("A supervisor sees the instances of the own practice in Cockpit, no others")
  void cockpitOfOnePractice() {
    Answer instances =
        as(Role.SUPERVISOR)
            .engine(
                "POST",
                "process-instance?maxResults=50",
                "{\"processDefinitionKey\":\"" + key + "\"}");

    assertThat(instances.json().size()).isEqualTo(1);
    assertThat(instances.body()).doesNotContain(foreignInstance);
  }

  // ---- strangers

  @ParameterizedTest
  @DisplayName("A stranger gets nothing of the API, however the path is written")
  @ValueSource(
      strings = {
        "/camunda/api/engine/engine/default/task",
        "/camunda/api/engine/engine/default/task/",
        "/camunda/api/engine/engine",
        "/camunda/api/admin/setup/default/user/create",
        "/camunda/api/admin/setup/default/user/create/",
        "/camunda/api/admin/setup/default/user/create;jsessionid=1",
        "/camunda/api;x=1/admin/setup/default/user/create",
        "/camunda/api//admin/setup/default/user/create",
        "/camunda//api/admin/setup/default/user/create",
        "/camunda/api/admin%2Fsetup/default/user/create",
        "/camunda/api/admin/%73etup/default/user/create",
        "/camunda/api/admin/./setup/default/user/create",
        "/camunda/api/tasklist/../admin/setup/default/user/create",
        "/camunda/api/tasklist/%2e%2e/admin/setup/default/user/create",
        "/CAMUNDA/API/admin/setup/default/user/create",
        "/camunda/API/engine/engine/default/task",
        "/camunda/api/admin/auth/user/default/login/admin",
        "/camunda/api/cockpit/plugin/base/default/process-instance",
        "/camunda/app/admin/default/setup/",
        "/camunda/app/tasklist/default/",
        "/actuator",
        "/actuator/env",
        "/actuator/heapdump",
        "/actuator/health/../env",
        "/sign-in/../camunda/api/engine/engine/default/task",
        "/webjars/../camunda/api/engine/engine/default/task",
        "/practice"
      })
  void strangersStayOutside(String path) {
    Browser stranger = new Browser(port);
    long users = identity.createUserQuery().count();

    assertThat(stranger.get(path).status()).isIn(302, 400, 401, 403, 404);
    Answer post =
        stranger.send(
            stranger
                .request(path)
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        """
                        {"profile":{"id":"intruder","firstName":"I","lastName":"N"},
                         "credentials":{"password":"intruder-intruder"}}""")));
    assertThat(post.status()).isIn(302, 400, 401, 403, 404, 405);
    assertThat(identity.createUserQuery().count()).isEqualTo(users);
  }

  @Test
  @DisplayName("Strangers learn that the server is healthy, and no more")
  void health() {
    Answer health = new Browser(port).get("/actuator/health/readiness");

    assertThat(health.status()).isEqualTo(200);
    assertThat(health.json().fieldNames()).toIterable().containsExactly("status");
  }

  // ---- the biller as attacker

  @ParameterizedTest
  @DisplayName("No expression comes in by a query, at whatever depth")
  @ValueSource(
      strings = {
        "{\"assigneeExpression\":\"EL\"}",
        "{\"orQueries\":[{\"assigneeExpression\":\"EL\"}]}",
        "{\"orQueries\":[{\"name\":\"x\",\"orQueries\":[{\"dueAfterExpression\":\"EL\"}]}]}",
        "{\"a\":{\"b\":[[{\"candidateGroupExpression\":\"EL\"}]]}}",
        "{\"assignee\\u0045xpression\":\"EL\"}",
        "{\"assigneeEXPRESSION\":\"EL\"}",
        "{\"name\":\"x\"} {\"assigneeExpression\":\"EL\"}"
      })
  void expressionsInQueries(String body) {
    Answer answer = as(Role.BILLER).engine("POST", "task", body.replace("EL", JUEL));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("message").asText()).isEqualTo("expressions are not accepted");
  }

  @ParameterizedTest
  @DisplayName("No expression comes in by the query string")
  @ValueSource(
      strings = {
        "assigneeExpression=x",
        "assignee%45xpression=x",
        "name=a&candidateUserExpression=x",
        "name=%25zz&candidateUserExpression=x"
      })
  void expressionsInTheQueryString(String query) {
    assertThat(as(Role.BILLER).engine("GET", "task?" + query, "").status()).isEqualTo(400);
  }

  @Test
  @DisplayName("A stored filter takes no expression: not made, not changed, not extended")
  void expressionsInFilters() {
    Browser biller = as(Role.BILLER);
    String list = filterNamed("All").getId();
    String query = "{\"orQueries\":[{\"assigneeExpression\":\"" + JUEL + "\"}]}";
    String filter =
        "{\"resourceType\":\"Task\",\"name\":\"evil\",\"query\":" + query + ",\"properties\":{}}";

    assertThat(biller.engine("POST", "filter/create", filter).status()).isIn(400, 403);
    assertThat(biller.engine("PUT", "filter/" + list, filter).status()).isIn(400, 403);
    assertThat(biller.engine("DELETE", "filter/" + list, "").status()).isEqualTo(403);
    for (String how : new String[] {"list", "singleResult", "count"}) {
      assertThat(biller.engine("POST", "filter/" + list + "/" + how, query).status())
          .isEqualTo(400);
    }
    assertThat(filters.createTaskFilterQuery().filterName("evil").count()).isZero();
    assertThat(filterNamed("All")).isNotNull();
  }

  @Test
  @DisplayName("A filter without expressions is not a biller's to make either")
  void noFilters() {
    Answer answer =
        as(Role.BILLER)
            .engine(
                "POST",
                "filter/create",
                "{\"resourceType\":\"Task\",\"name\":\"mine\",\"query\":{},\"properties\":{}}");

    assertThat(answer.status()).isEqualTo(403);
  }

  @ParameterizedTest
  @DisplayName("Administration is no biller's")
  @CsvSource(
      delimiter = '|',
      value = {
        "POST|user/create|{\"profile\":{\"id\":\"mallory\"},\"credentials\":{\"password\":\"mallory-mallory\"}}",
        "PUT|group/camunda-admin/members/SELF|{}",
        "PUT|tenant/OTHER/user-members/SELF|{}",
        "PUT|user/SELF/credentials|{\"password\":\"mallory-mallory\"}",
        "DELETE|user/SELF|",
        "POST|group/create|{\"id\":\"g\",\"name\":\"g\"}",
        "POST|authorization/create|{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"SELF\",\"resourceType\":9,\"resourceId\":\"*\"}",
        "POST|deployment/create|{}",
        "DELETE|deployment/DEPLOYMENT?cascade=true|",
        "POST|process-definition/key/KEY/start|{}",
        "DELETE|process-instance/INSTANCE|",
        "PUT|process-instance/INSTANCE/variables/claimId|{\"value\":1}",
        "PUT|task/TASK/variables/claimId|{\"value\":1}",
        "POST|message|{\"messageName\":\"x\",\"businessKey\":\"y\"}",
        "POST|task/create|{\"name\":\"mine\"}",
        "POST|external-task/fetchAndLock|{\"workerId\":\"w\",\"maxTasks\":1,\"topics\":[{\"topicName\":\"t\",\"lockDuration\":1000}]}"
      })
  void administration(String method, String path, @Nullable String body) {
    String self = worker(Role.BILLER, practice);
    String instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
    Answer answer =
        new Browser(port)
            .at(self)
            .engine(
                method,
                path.replace("SELF", self)
                    .replace("OTHER", Long.toString(other))
                    .replace("DEPLOYMENT", deployment)
                    .replace("INSTANCE", instance)
                    .replace("TASK", task)
                    .replace("KEY", key),
                (body == null ? "" : body).replace("SELF", self));

    assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    assertThat(identity.createUserQuery().userId("mallory").count()).isZero();
    assertThat(identity.createGroupQuery().groupMember(self).list())
        .extracting("id")
        .containsExactly("biller");
    assertThat(identity.createTenantQuery().userMember(self).list())
        .extracting("id")
        .containsExactly(Long.toString(practice));
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey(key).count()).isEqualTo(2);
    assertThat(runtime.createVariableInstanceQuery().processInstanceIdIn(instance).count())
        .isZero();
  }

  @Test
  @DisplayName("A process comes in by no upload")
  void noUpload() {
    Browser biller = as(Role.BILLER);
    Answer answer =
        biller.send(
            biller
                .request("/camunda/api/engine/engine/default/deployment/create")
                .header("X-XSRF-TOKEN", biller.cookie("XSRF-TOKEN").orElseThrow())
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(
                    BodyPublishers.ofString(
                        "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"x.bpmn\"\r\n\r\n"
                            + Bpmn.convertToString(
                                Bpmn.createExecutableProcess("evil")
                                    .startEvent()
                                    .scriptTask()
                                    .scriptFormat("javascript")
                                    .scriptText("1")
                                    .endEvent()
                                    .done())
                            + "\r\n--b--\r\n")));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(repository.createProcessDefinitionQuery().processDefinitionKey("evil").count())
        .isZero();
  }

  @Test
  @DisplayName("Completing a task sets no variable that names a record")
  void noRecordIds() {
    Browser biller = as(Role.BILLER);
    claim(biller, task);

    Answer answer = complete(biller, task, "{\"variables\":{\"claimId\":{\"value\":1}}}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
  }

  @ParameterizedTest
  @DisplayName("Another practice's work is not there")
  @ValueSource(
      strings = {
        "GET task/TASK",
        "GET task/TASK/form",
        "GET task/TASK/variables",
        "POST task/TASK/claim",
        "POST task/TASK/complete",
        "GET process-instance/INSTANCE",
        "GET process-instance/INSTANCE/activity-instances",
        "GET history/process-instance/INSTANCE",
        "DELETE process-instance/INSTANCE"
      })
  void foreignWork(String request) {
    String[] parts = request.split(" ");
    String path = parts[1].replace("TASK", foreignTask).replace("INSTANCE", foreignInstance);
    for (Role role : new Role[] {Role.BILLER, Role.SUPERVISOR}) {
      Answer answer =
          as(role).engine(parts[0], path, parts[0].equals("POST") ? "{\"userId\":\"x\"}" : "");
      assertThat(answer.status()).as(answer.body()).isIn(400, 403, 404, 500);
    }
    assertThat(tasks.createTaskQuery().taskId(foreignTask).taskUnassigned().count()).isEqualTo(1);
  }

  @Test
  @DisplayName("No query shows another practice's work")
  void foreignWorkInQueries() {
    for (Role role : new Role[] {Role.BILLER, Role.SUPERVISOR}) {
      Browser browser = as(role);
      for (String query :
          new String[] {
            "{\"tenantIdIn\":[\"" + other + "\"]}", "{\"processDefinitionKey\":\"" + key + "\"}"
          }) {
        assertThat(browser.engine("POST", "task?maxResults=50", query).body())
            .startsWith("[")
            .doesNotContain(foreignTask);
        assertThat(browser.engine("POST", "process-instance?maxResults=50", query).body())
            .doesNotContain(foreignInstance);
        assertThat(browser.engine("POST", "history/process-instance?maxResults=50", query).body())
            .doesNotContain(foreignInstance);
      }
    }
  }

  @Test
  @DisplayName("A body is JSON of at most one megabyte")
  void bodies() {
    Browser biller = as(Role.BILLER);

    assertThat(biller.engine("POST", "task", "{\"name\":\"" + "x".repeat(1 << 20) + "\"}").status())
        .isEqualTo(413);
    assertThat(biller.engine("POST", "task", "{\"name\":").status()).isEqualTo(400);
    assertThat(
            biller
                .send(
                    biller
                        .request("/camunda/api/engine/engine/default/task")
                        .header("X-XSRF-TOKEN", biller.cookie("XSRF-TOKEN").orElseThrow())
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("{}")))
                .status())
        .isEqualTo(415);
  }

  @Test
  @DisplayName("The engine's API refuses a forged request: no token, no change")
  void forgedRequest() {
    Browser biller = as(Role.BILLER);
    Answer answer =
        biller.send(
            biller
                .request("/camunda/api/engine/engine/default/task/" + task + "/complete")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
  }

  @Test
  @DisplayName("The engine's own log-in and set-up are closed to people signed in too")
  void closedToEveryone() {
    Browser biller = as(Role.BILLER);

    assertThat(
            biller
                .postForm(
                    "/camunda/api/admin/auth/user/default/login/tasklist",
                    "username=Keeper&password=x")
                .status())
        .isEqualTo(403);
    assertThat(biller.get("/camunda/app/admin/default/setup/").status()).isEqualTo(403);
    assertThat(biller.api("POST", "admin/setup/default/user/create", "{}").status()).isEqualTo(403);
    assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").count()).isPositive();
  }

  @Test
  @DisplayName("Signing out in Tasklist ends the session for our pages too")
  void signOutThere() {
    Browser biller = as(Role.BILLER);

    assertThat(biller.api("POST", "admin/auth/user/default/logout", "").status()).isEqualTo(200);

    assertThat(biller.get("/camunda/api/admin/auth/user/default").status()).isEqualTo(401);
    assertThat(biller.get("/").header("Location")).endsWith("/sign-in");
  }

  // ---- hands

  private Browser as(Role role) {
    return new Browser(port).at(worker(role, practice));
  }

  private String worker(Role role, long practiceId) {
    String name = "w" + UUID.randomUUID().toString().substring(0, 12);
    staff.add(name, "Wil Worker", Browser.PASSWORD, false);
    staff.grant(name, practiceId, role);
    return name;
  }

  private Answer claim(Browser browser, String id) {
    String user =
        browser.get("/camunda/api/admin/auth/user/default").json().path("userId").asText();
    return browser.engine("POST", "task/" + id + "/claim", "{\"userId\":\"" + user + "\"}");
  }

  private Answer complete(Browser browser, String id, String body) {
    return browser.engine("POST", "task/" + id + "/complete", body);
  }

  private Filter filterNamed(String name) {
    return filters.createTaskFilterQuery().filterName(name).singleResult();
  }

  private String start(long practiceId) {
    return PracticeScope.writing(practiceId)
        .call(() -> runtime.startProcessInstanceByKey(key).getProcessInstanceId());
  }

  private String taskOf(String instance) {
    return tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
  }
}
