// Draws the claim's process and lights up the way it came and where it is.
(() => {
  const place = document.getElementById('diagram');
  if (!place) {
    return;
  }
  const done = new Set((place.dataset.done ?? '').split(' ').filter(Boolean));
  const waiting = new Set((place.dataset.waiting ?? '').split(' ').filter(Boolean));
  // A long model does not fit at a size that can be read: then the place now stands in the middle.
  const READABLE = 0.75;
  const viewer = new BpmnJS({ container: place });

  const mark = () => {
    const canvas = viewer.get('canvas');
    const elements = viewer.get('elementRegistry');
    elements.forEach(element => {
      if (waiting.has(element.id)) {
        canvas.addMarker(element.id, 'place-now');
      } else if (done.has(element.id)) {
        canvas.addMarker(element.id, 'path-taken');
      } else if (element.waypoints && done.has(element.source.id)
          && (done.has(element.target.id) || waiting.has(element.target.id))) {
        canvas.addMarker(element.id, 'path-taken');
      }
    });
    const now = [...waiting].map(id => elements.get(id)).find(Boolean);
    canvas.zoom('fit-viewport', 'auto');
    if (now && canvas.zoom() < READABLE) {
      const { width, height } = canvas.getSize();
      canvas.viewbox({
        x: now.x + now.width / 2 - width / READABLE / 2,
        y: now.y + now.height / 2 - height / READABLE / 2,
        width: width / READABLE,
        height: height / READABLE,
      });
    }
  };

  const show = async () => {
    try {
      const answer = await fetch(place.dataset.model, { headers: { Accept: 'application/xml' } });
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      await viewer.importXML(await answer.text());
      mark();
    } catch {
      place.textContent = 'The diagram cannot be shown at the moment.';
    }
  };

  document.querySelectorAll('[data-zoom]').forEach(button => button.addEventListener('click', () => {
    const canvas = viewer.get('canvas');
    canvas.zoom(button.dataset.zoom === 'fit' ? 'fit-viewport' : canvas.zoom() * Number(button.dataset.zoom), 'auto');
  }));
  show();
})();
