// Shows at each activity of a process how many claims stand there, what is open on them, and for how
// long the oldest has stood there: of the practices of whoever looks.
const EVERY = 15_000;
const KIND = 'claims-at-step';
const ROOM = 150;

const badge = load => {
  const box = document.createElement('div');
  box.className = KIND;
  box.dataset.step = load.step;
  Object.assign(box.style, {
    font: '600 11px/1.25 system-ui, sans-serif',
    padding: '2px 6px',
    borderRadius: '6px',
    border: '1px solid #0f6b6b',
    background: '#e2f3f1',
    color: '#0b4a4a',
    whiteSpace: 'nowrap',
    pointerEvents: 'none',
  });
  const money = document.createElement('div');
  money.textContent = `${load.count} · ${load.open}`;
  const age = document.createElement('div');
  age.textContent = `oldest ${load.oldest}`;
  age.style.fontWeight = '400';
  box.append(money, age);
  return box;
};

const show = (viewer, loads) => {
  const overlays = viewer.get('overlays');
  const elements = viewer.get('elementRegistry');
  const end = Math.max(...elements.filter(each => each.width).map(each => each.x + each.width));
  overlays.remove({ type: KIND });
  loads
    .filter(load => elements.get(load.step))
    .forEach(load => {
      const { x, width } = elements.get(load.step);
      const html = badge(load);
      // At the diagram's end there is no room to the right: there a badge ends where its step ends.
      const last = x + width + ROOM > end;
      html.style.transform = last ? 'translateX(-100%)' : '';
      overlays.add(load.step, KIND, {
        position: { top: -38, left: last ? width : 0 },
        // The whole diagram fits only when it is small; the figures stay readable then.
        show: { minZoom: 0, maxZoom: 100 },
        scale: { min: 0.8, max: 1.2 },
        html,
      });
    });
};

const watch = async (viewer, model) => {
  if (!viewer.get('canvas').getContainer().isConnected) {
    return;
  }
  if (!document.hidden) {
    try {
      const answer = await fetch(`/work/steps?model=${encodeURIComponent(model)}`, { credentials: 'same-origin' });
      if (answer.ok) {
        show(viewer, await answer.json());
      }
    } catch {
      // The server is away for a moment: what was shown stays until it answers again.
    }
  }
  setTimeout(() => watch(viewer, model), EVERY);
};

export default {
  id: 'claimline.claims-at-steps',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  priority: 0,
  render: (viewer, { processDefinitionId }) => {
    watch(viewer, processDefinitionId);
  },
};
