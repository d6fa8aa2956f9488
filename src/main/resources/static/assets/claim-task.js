// The task at hand on its claim's page: starts the form as Tasklist does, and completes the task.
(() => {
  // The draft was kept, or somebody was faster: the page's answer says which.
  const GOES_TO_THE_SERVER = [204, 404, 409];

  const start = section => {
    const form = section.querySelector('form.claimline-task');
    const handlers = {};
    const complete = () => {
      const event = { submitPrevented: false };
      handlers.submit(event);
      if (GOES_TO_THE_SERVER.includes(event.status)) {
        const completion = section.querySelector('form[data-completion]');
        completion.elements.decision.value = event.decision;
        completion.requestSubmit();
      }
    };
    form.noValidate = true;
    form.addEventListener('submit', event => {
      event.preventDefault();
      complete();
    });
    section.querySelector('[data-complete]').addEventListener('click', complete);
    window.claimlineTaskForm({
      formElement: [form],
      taskId: section.dataset.taskId,
      on: (name, handler) => { handlers[name] = handler; }
    });
  };

  document.addEventListener('htmx:load', event => {
    const section = event.detail.elt.closest('#task') ?? event.detail.elt.querySelector?.('#task');
    if (section?.querySelector('form.claimline-task') && !section.dataset.started) {
      section.dataset.started = 'yes';
      start(section);
    }
  });
})();
