import { checkSays, loadEngine } from '../engine/checkSays';

const api = 'https://backboard.railway.app/graphql/v2';
const body = "{query: 'mutation { volumeDelete(volumeId: 1) }', variables: {a: x}}";
const pythonBody = "{'query': 'mutation { volumeDelete(volumeId: 1) }', 'variables': {'a': x}}";
const told = ['ask', 'Deletes volume 1 by the mutation `volumeDelete`'];

describe('bodies of requests that code makes', () => {
  before(loadEngine);

  it('records are read as the JSON that they become', () => {
    checkSays([
      [`node -e "fetch('${api}', {method: 'POST', body: JSON.stringify(${body})})"`, told],
      [`node -e "axios.post('${api}', ${body})"`, told],
      [`python3 -c "import requests; requests.post('${api}', json=${pythonBody})"`, told],
      [`python3 -c "import json, requests; requests.post('${api}', data=json.dumps(${pythonBody}))"`, told],
      [`node -e "axios.post('https://hooks.example.com/x', {text: 'hi', n})"`, ['allow']],
    ]);
  });
});
